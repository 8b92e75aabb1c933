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
