import { transcode } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';

/**
 * A text as the bytes that are sent. Node measures and then encodes a string that holds a letter beyond Latin-1, as
 * every answer with a Vietnamese name does, unit by unit; by way of UTF-16 it takes a fifth of that.
 */
export function utf8(text: string): Buffer {
  try {
    return transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');
  } catch {
    // Half of a surrogate pair has no bytes of its own: it is sent as the replacement character.
    return Buffer.from(text);
  }
}

/** Characters that are encoded in one turn: some ten milliseconds' work. */
const longText = 1_000_000;

/** The same of a text of any length: others have their turn before each piece of a long one. */
export async function utf8InTurns(text: string): Promise<Buffer> {
  if (text.length <= longText) return utf8(text);
  const pieces: Buffer[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    await setImmediate();
    end = start + longText;
    // Both halves of a surrogate pair belong to one piece.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1;
    pieces.push(utf8(text.slice(start, end)));
  }
  return Buffer.concat(pieces);
}
