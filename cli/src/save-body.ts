import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { exitCodes, Failure } from './failure.js';
import { progress, type Terminal } from './progress.js';

/** Where a body goes. */
export interface Destination {
  /** A file; the terminal where there is none. */
  readonly out: string | undefined;
  readonly format: string;
  /** Who is told how much has come; null for nobody. */
  readonly terminal: Terminal | null;
}

/** How many rows the server says that a file will have; null where it does not. */
function rowsOf({ headers }: Response): number | null {
  const rows = headers.get('x-total-rows');
  return rows === null ? null : Number(rows);
}

async function write(body: Readable, rows: number | null, destination: Destination): Promise<void> {
  const { out, format, terminal } = destination;
  if (out === undefined) return pipeline(body, process.stdout, { end: false });
  const unfinished = `${out}.part`;
  try {
    await pipeline(body, progress(terminal, { name: out, format, rows }), createWriteStream(unfinished));
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
export async function saveBody(response: Response, destination: Destination): Promise<void> {
  const body = response.body ? Readable.fromWeb(response.body as ReadableStream) : Readable.from([]);
  try {
    await write(body, rowsOf(response), destination);
  } catch (error) {
    const { code, message, path } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return;
    if (path !== undefined) throw new Failure(`${path} cannot be written: ${message}`, exitCodes.usage);
    throw new Failure('The answer broke off: nothing of it was kept. Ask again.', exitCodes.unreachable);
  }
}
