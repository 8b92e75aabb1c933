import { AsyncLocalStorage } from 'node:async_hooks';
import { PlatformError } from '../platform-error.js';

/** Work that somebody asked for. */
interface Work {
  readonly signal: AbortSignal;
  readonly mostRows: number;
  /** Rows read for it so far. */
  rows: number;
}

const works = new AsyncLocalStorage<Work>();

/** Rows that a subgraph reads for one fetch, by default. */
export const usualMostRows = 500_000;

/**
 * Does the work, every statement of which is cancelled when the signal is given: who asked for it has gone.
 *
 * @param mostRows rows that may be read for it
 */
export function cancelledBy<Result>(
  signal: AbortSignal,
  work: () => Result,
  mostRows = usualMostRows,
): Result {
  return works.run({ signal, mostRows, rows: 0 }, work);
}

/** The signal that cancels the work at hand; undefined where nothing does. */
export function cancellation(): AbortSignal | undefined {
  return works.getStore()?.signal;
}

/**
 * Counts rows that were read for the work at hand.
 *
 * @throws PlatformError when they are more than may be read for it
 */
export function countRows(count: number): void {
  const work = works.getStore();
  if (!work) return;
  work.rows += count;
  if (work.rows <= work.mostRows) return;
  throw new PlatformError(
    'TOO_MANY_ROWS',
    `More than ${work.mostRows} rows are read for it (LIMIT_ROWS); expected smaller pages (\`first\`, then \`after\`), fewer lists within lists, or a filter.`,
  );
}
