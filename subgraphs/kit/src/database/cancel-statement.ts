import pg from 'pg';
import { processIdOf } from './pg-internals.js';

/** Has PostgreSQL stop what a connection is doing, by a connection of its own. */
async function cancel(client: pg.Client, options: string | pg.ClientConfig): Promise<void> {
  const other = new pg.Client(options);
  try {
    await other.connect();
    await other.query('select pg_cancel_backend($1)', [processIdOf(client)]);
  } finally {
    await other.end();
  }
}

/**
 * Waits for a statement that is under way on a connection, and has it cancelled on the signal. Settles no sooner than
 * the cancellation has arrived: it would otherwise meet whatever the connection does next.
 */
export async function cancelledOn<Result>(
  signal: AbortSignal,
  client: pg.Client,
  options: string | pg.ClientConfig,
  statement: Promise<Result>,
): Promise<Result> {
  let cancelling: Promise<void> | undefined;
  const onAbort = () => {
    // Where it cannot be cancelled, it is what it was: a statement that runs to its end.
    cancelling = cancel(client, options).catch(() => {});
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await statement;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await cancelling;
  }
}
