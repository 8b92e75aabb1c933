/**
 * A number without the noise of binary fractions. Twelve digits are more than any source prints of a fraction; a whole
 * number has no noise and stays as it is.
 *
 * @example
 * withoutNoise(92.6 - 92.03) // 0.57, not 0.5699999999999932
 */
export function withoutNoise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
