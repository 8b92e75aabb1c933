import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { exitCodes, Failure } from './failure.js';

const megabyte = 1024 * 1024;

/** Tells on a terminal how much has come, in place. */
function counting(name: string, isShown: boolean): Transform {
  let bytes = 0;
  let shown = 0;
  const show = (end: string) => {
    if (isShown) process.stderr.write(`\r${name}: ${(bytes / megabyte).toFixed(1)} MB${end}`);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes - shown > megabyte / 4) {
        shown = bytes;
        show('');
      }
      done(null, chunk);
    },
    flush(done) {
      show('\n');
      done();
    },
  });
}

async function write(body: Readable, out: string | undefined, isShown: boolean): Promise<void> {
  if (out === undefined) return pipeline(body, process.stdout, { end: false });
  const unfinished = `${out}.part`;
  try {
    await pipeline(body, counting(out, isShown), createWriteStream(unfinished));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Writes what a server answers to a file, or to the terminal. A file is there whole or not at all.
 *
 * @throws Failure when the answer breaks off
 */
export async function saveBody(response: Response, out: string | undefined, isShown: boolean): Promise<void> {
  const body = response.body ? Readable.fromWeb(response.body as ReadableStream) : Readable.from([]);
  try {
    await write(body, out, isShown);
  } catch (error) {
    const { code, message, path } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return;
    if (path !== undefined) throw new Failure(`${path} cannot be written: ${message}`, exitCodes.usage);
    throw new Failure('The answer broke off: nothing of it was kept. Ask again.', exitCodes.unreachable);
  }
}
