import { createHash } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const characters = `${letters}0123456789`;

/**
 * An id as DHIS2 has them, eleven letters and digits that begin with a letter. Made of what identifies an object here, so
 * that it is the same on every server and after every load.
 *
 * @example
 * uid('organisationUnit', '2025:24'); // the same eleven characters for ever
 */
export function uid(kind: string, key: string): string {
  const bytes = createHash('sha256').update(`${kind} ${key}`).digest();
  const first = letters[(bytes[0] as number) % letters.length];
  return first + [...bytes.subarray(1, 11)].map((byte) => characters[byte % characters.length]).join('');
}

/** The longest that a code may be in DHIS2. */
const longestCode = 50;

/** A code as DHIS2 takes it: what is too long for it is cut, and told apart by an id of the whole. */
export function dhis2Code(code: string): string {
  if (code.length <= longestCode) return code;
  const end = `_${uid('code', code)}`;
  return code.slice(0, longestCode - end.length) + end;
}
