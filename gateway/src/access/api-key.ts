import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What every key begins with, so that people and scanners of secrets know one when they see it. */
const prefix = 'ntpg_';

const idLength = 12;
const secretLength = 40;
const checksumLength = 8;
const pattern = new RegExp(`^${prefix}[0-9a-f]{${idLength + secretLength + checksumLength}}$`);

/** A new key: its token is shown once and kept nowhere. */
export interface NewKey {
  readonly id: string;
  readonly token: string;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(checksumLength, '0');
}

/** Makes a key: `ntpg_`, its id, a secret of 160 bits, a checksum. */
export function newKey(): NewKey {
  const id = randomBytes(idLength / 2).toString('hex');
  const body = `${prefix}${id}${randomBytes(secretLength / 2).toString('hex')}`;
  return { id, token: body + checksum(body) };
}

/** Whether whoever sent this meant a key, whole or not. */
export function looksLikeKey(token: string): boolean {
  return token.startsWith(prefix);
}

/** The id of a key; null where the token is none, or was not copied whole: nobody asks the database for that. */
export function idOfKey(token: string): string | null {
  if (!pattern.test(token)) return null;
  const body = token.slice(0, -checksumLength);
  return checksum(body) === token.slice(-checksumLength)
    ? token.slice(prefix.length).slice(0, idLength)
    : null;
}

/** What is kept of a token. Its secret is random and long: a slow hash, as passwords need, would add nothing. */
export function hashOfKey(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
