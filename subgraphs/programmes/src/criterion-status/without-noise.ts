/** Binary fractions leave noise: 95 - 93.2 is 1.7999999999999972. Twelve digits are more than any source prints. */
export function withoutNoise(number: number): number {
  return Number(number.toPrecision(12));
}
