import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformError } from '@ntp-graph/kit';
import type { Format } from '../format.js';
import { PageFailed } from './all-pages.js';

/** Milliseconds that a last line has to get on its way before the connection is cut. */
const onItsWay = 200;

/** What is told of an error in a file. */
function toldOf(error: unknown): { readonly message: string; readonly code: string } {
  const [first] = error instanceof PageFailed ? error.errors : [];
  if (first) return { message: first.message, code: first.extensions?.code ?? 'INTERNAL_SERVER_ERROR' };
  if (error instanceof PlatformError) return { message: error.message, code: String(error.extensions.code) };
  return { message: 'Something went wrong on our side.', code: 'INTERNAL_SERVER_ERROR' };
}

/**
 * What is written, so that a file that breaks off never looks whole: a last line says so where the format has one, and
 * the connection is cut before HTTP's own end. Formats without such a line have at their end what they cannot be opened
 * without.
 *
 * @param report is told why
 */
export async function* neverLookingWhole(
  format: Format,
  written: AsyncIterable<Uint8Array | string>,
  report: (error: unknown) => void,
): AsyncGenerator<Uint8Array | string> {
  try {
    yield* written;
  } catch (error) {
    report(error);
    const { message, code } = toldOf(error);
    const line = format.brokenOff?.(`The file is not whole: ${message}`, code);
    if (line !== undefined) {
      yield line;
      await sleep(onItsWay);
    }
    throw error;
  }
}
