import type { StoredAnswer } from './stored-answer.js';

/** The length of the head comes first, in this many bytes. */
const lengthSize = 4;

/** An answer as one piece of bytes: the length of the head, the head as JSON, the body as it is sent. */
export function encodeAnswer({ body, ...head }: StoredAnswer): Buffer {
  const headBytes = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(lengthSize);
  length.writeUInt32BE(headBytes.length);
  return Buffer.concat([length, headBytes, body]);
}

/**
 * The answer of those bytes.
 *
 * @throws Error when they are not what `encodeAnswer` writes
 */
export function decodeAnswer(bytes: Buffer): StoredAnswer {
  const end = lengthSize + bytes.readUInt32BE();
  if (end > bytes.length) throw new Error('A stored answer is cut off');
  const head = JSON.parse(bytes.toString('utf8', lengthSize, end)) as Omit<StoredAnswer, 'body'>;
  return { ...head, body: bytes.subarray(end) };
}
