/**
 * A number without the noise of binary fractions. Twelve digits are more than any source prints.
 *
 * @example
 * withoutNoise(92.6 - 92.03) // 0.57, not 0.5699999999999932
 */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
