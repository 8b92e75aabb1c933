import type { PGlite } from '@electric-sql/pglite';
import { TakingTurns } from '../execution/taking-turns.js';
import { replacing } from '../reading/replacing.js';

/**
 * The database, letting others have their turn between its queries: each holds the thread, and those that wait for it
 * would follow one another without a pause.
 */
export function inTurns(pglite: PGlite): PGlite {
  const turns = new TakingTurns();
  let last: Promise<unknown> = Promise.resolve();
  const query = (...asked: Parameters<PGlite['query']>) => {
    const result = last.then(() => turns.next()).then(() => pglite.query(...asked));
    last = result.catch(() => null);
    return result;
  };
  return replacing(pglite, 'query', query);
}
