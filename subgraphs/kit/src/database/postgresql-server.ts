import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { watchPool } from '../metrics/pool-connections.js';
import { copyText } from './copy-text.js';
import type { BulkConnection, DatabaseServer } from './database-server.js';
import { PreparingClient } from './preparing-client.js';

function bulkConnection(client: pg.Client): BulkConnection {
  const copyFrom = async (table: string, columns: readonly string[], text: Readable, options = '') => {
    const target = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin ${options}`));
    await pipeline(text, target);
    return target.rowCount;
  };
  return {
    async execute(sql, parameters) {
      return (await client.query(sql, [...(parameters ?? [])])).rows;
    },
    copy: (table, columns, rows) => copyFrom(table, columns, Readable.from(copyText(rows))),
    copyFrozen: (table, columns, text) => copyFrom(table, columns, Readable.from([text]), 'with (freeze)'),
  };
}

async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  // A connection that is lost while it does nothing says so by an event, which nobody else would hear: the process would
  // end. Whoever uses it next is told by its statement.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What those who prepare a database take turns by: a number that nobody else is likely to lock. */
const preparationLock = 4_801_926_153;

/**
 * A PostgreSQL, 15 or later.
 *
 * @param statementTimeout milliseconds a statement of an ORM may take; 0 is any
 */
export function postgresqlServer(url: string, poolSize = 10, statementTimeout = 0): DatabaseServer {
  return {
    kind: 'postgresql',
    isNew: false,
    createOrm: (options) =>
      new MikroORM({
        ...options,
        clientUrl: url,
        pool: { min: 0, max: poolSize },
        // Compiling a plan takes longer than any read here lasts: it made one of 5 ms take 1.7 s.
        driverOptions: {
          options: `-c jit=off -c statement_timeout=${statementTimeout}`,
          Client: PreparingClient,
          onPoolCreated: (pool: pg.Pool) => watchPool(options.schema ?? 'public', pool),
        },
      }),
    bulk: (work) =>
      withClient(url, async (client) => {
        await client.query('begin');
        try {
          const result = await work(bulkConnection(client));
          await client.query('commit');
          return result;
        } catch (error) {
          await client.query('rollback');
          throw error;
        }
      }),
    executeAlone: (sql) =>
      withClient(url, async (client) => {
        await client.query(sql);
      }),
    // The lock ends with its connection, whatever becomes of this process.
    exclusively: (work) =>
      withClient(url, async (client) => {
        await client.query('select pg_advisory_lock($1)', [preparationLock]);
        return work();
      }),
    close: async () => {},
  };
}
