import { badInput } from '@ntp-graph/kit';

/** How SDMX writes an id. */
const pattern = /^[A-Za-z0-9_@$-]{1,60}$/;

/** The most indicators that one field reads at a time. */
export const mostIndicators = 100;

/** The code itself when it has the form of one; otherwise BAD_USER_INPUT. Whether it exists is another question. */
export function checkIndicatorCode(code: string): string {
  if (pattern.test(code)) return code;
  throw badInput(
    `${JSON.stringify(code)} is not the code of an indicator`,
    'letters, digits, "_", "@", "$" and "-", at most 60, e.g. "BHYT_COV"',
  );
}

/** The codes without repetition, in the order asked. */
export function checkIndicatorCodes(codes: readonly string[]): string[] {
  const unique = [...new Set(codes)].map(checkIndicatorCode);
  if (unique.length <= mostIndicators) return unique;
  throw badInput(`${unique.length} indicators are asked for`, `at most ${mostIndicators}`);
}
