/**
 * An amount as printed, in whole đồng, exactly: decimal text and BigInt, no floating point. Undefined when
 * the amount is not a plain decimal or does not come to whole đồng.
 *
 * @example
 * wholeDong('10139.674', '1000000000') // '10139674000000'
 */
export function wholeDong(amount: string, scale: string): string | undefined {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(amount);
  if (!match || !/^[1-9]\d*$/.test(scale)) return undefined;
  const [, whole = '', fraction = ''] = match;
  const scaled = BigInt(whole + fraction) * BigInt(scale);
  const divisor = 10n ** BigInt(fraction.length);
  return scaled % divisor === 0n ? String(scaled / divisor) : undefined;
}
