import { PlatformError } from '@ntp-graph/kit/values';

/** The error of a query that does not fit the format asked for. */
export function unfit(wrong: string, right: string): PlatformError {
  return new PlatformError('FORMAT_DOES_NOT_FIT', `${wrong}; expected ${right}.`);
}
