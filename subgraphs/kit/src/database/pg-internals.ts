import type { Writable } from 'node:stream';
import type pg from 'pg';

/** A client of pg as it is; its types do not say so. */
interface ClientInternals {
  readonly connection: {
    readonly parsedStatements?: Record<string, string>;
    readonly stream?: Pick<Writable, 'cork' | 'uncork'>;
  };
  readonly processID?: number | null;
}

/**
 * The text of every named statement that a connection has prepared, by name. pg keeps it as long as the connection
 * lives, whatever PostgreSQL has forgotten meanwhile: whoever deallocates a statement deletes it here. The test beside
 * it names the release it was tested with.
 */
export function parsedStatements(client: pg.Client): Record<string, string> {
  return (client as unknown as ClientInternals).connection.parsedStatements ?? {};
}

/** Has what is sent meanwhile leave in one piece: each piece by itself would wake PostgreSQL. */
export function sentTogether<Result>(client: pg.Client, send: () => Result): Result {
  const { stream } = (client as unknown as ClientInternals).connection;
  stream?.cork();
  try {
    return send();
  } finally {
    stream?.uncork();
  }
}

/** The number that PostgreSQL knows a connection by, as `pg_cancel_backend` takes it. */
export function processIdOf(client: pg.Client): number | null {
  return (client as unknown as ClientInternals).processID ?? null;
}
