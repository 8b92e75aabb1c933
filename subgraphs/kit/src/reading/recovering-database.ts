import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery, QueryExecutor, QueryResult } from 'kysely';
import { cancellation, countRows } from '../database/cancellation.js';
import { errorOfFault, faultOf } from '../database/database-fault.js';
import type { ObserveStatement } from '../metrics/observed-statement.js';
import type { ReadDatabase } from './read-context.js';
import { replacing } from './replacing.js';

/** How often a read is tried again that has lost its connection: a restart of the database takes about as long. */
const retries = 3;

/** Milliseconds before the first of them, doubled for each further; up to as much is added by chance. */
const firstPause = 50;

function pause(attempt: number): Promise<void> {
  const least = firstPause * 2 ** attempt;
  return sleep(least * (1 + Math.random()));
}

type Execute = (query: CompiledQuery) => Promise<QueryResult<unknown>>;

async function recovering(execute: Execute, query: CompiledQuery): Promise<QueryResult<unknown>> {
  const signal = cancellation();
  for (let attempt = 0; ; attempt += 1) {
    // Nobody waits for what a fetch that was given up would read next.
    if (signal?.aborted) throw errorOfFault('late');
    try {
      const result = await execute(query);
      countRows(result.rows.length);
      return result;
    } catch (error) {
      const fault = faultOf(error);
      if (fault === null) throw error;
      if (fault === 'late' || attempt === retries) throw errorOfFault(fault);
      await pause(attempt);
    }
  }
}

/**
 * The database as readers use it: a read that loses its connection is done again on another one, for it changes
 * nothing. One that fails all the same, or takes too long, fails with a code that says so. What was cancelled sends no
 * further statement; on PGlite, whose statements cannot be interrupted, that is all that a cancellation does.
 *
 * @param observe what each statement is run by
 */
export function recoveringDatabase(
  database: ReadDatabase,
  observe: ObserveStatement = (_text, run) => run(),
): ReadDatabase {
  const executor = database.getExecutor();
  const execute: Execute = (query) => observe(query.sql, () => executor.executeQuery(query));
  const recovers: QueryExecutor = replacing(executor, 'executeQuery', (query: CompiledQuery) =>
    recovering(execute, query),
  );
  return replacing(database, 'getExecutor', () => recovers);
}
