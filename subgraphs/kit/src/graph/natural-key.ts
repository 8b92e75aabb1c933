import { createHash } from 'node:crypto';

/**
 * An opaque id made of what identifies a row in the world, and not of the place where a load happened to put it: the
 * same after every load, on every server. 128 bits of a SHA-256.
 *
 * @example
 * naturalKey('Target', ['VN', 'BHYT_COV', '2022', 'PRIME_MINISTER', '546/QĐ-TTg', '2022-04-29'])
 */
export function naturalKey(typeName: string, parts: readonly (string | null)[]): string {
  const hash = createHash('sha256').update(JSON.stringify([typeName, ...parts]));
  return hash.digest().subarray(0, 16).toString('base64url');
}
