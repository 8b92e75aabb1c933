import { PlatformError } from '../platform-error.js';

const wholeNumber = /^-?\d+$/;

/**
 * Whole đồng from what the database returns (`bigint` and `numeric` arrive as text, in JSON as a number). Refuses what a JSON number
 * cannot hold exactly (beyond about 9 quadrillion) rather than rounding it.
 */
export function toMoney(value: string | number | bigint): number {
  const amount = Number(value);
  if (Number.isSafeInteger(amount)) return amount;
  const isWhole = typeof value === 'number' ? Number.isInteger(value) : wholeNumber.test(String(value));
  if (!isWhole) {
    throw new PlatformError('INTERNAL_SERVER_ERROR', `The amount ${value} is not a whole number of đồng.`);
  }
  throw new PlatformError(
    'AMOUNT_OUT_OF_RANGE',
    `The amount ${value} is not a whole number of đồng within ±9,007,199,254,740,991; ask for a narrower slice.`,
  );
}

/** As `toMoney`, with unknown staying unknown, and what was not read unknown too. */
export function toMoneyOrNull(value: string | number | bigint | null | undefined): number | null {
  return value == null ? null : toMoney(value);
}
