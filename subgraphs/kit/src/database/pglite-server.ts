import { existsSync } from 'node:fs';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { dataDir as emptyCluster } from '@electric-sql/pglite-prepopulatedfs';
import { MikroORM } from '@mikro-orm/pglite';
import { createPostgreSqlTypeParsers } from '@mikro-orm/postgresql';
import array from 'postgres-array';
import { copyText } from './copy-text.js';
import type { BulkConnection, DatabaseServer } from './database-server.js';

/** PostgreSQL's type numbers that PGlite would return otherwise than the `pg` driver does. */
const bigintType = 20;
const numericType = 1700;

/** PGlite reads a COPY whole from memory, so a load goes in parts of this many characters. */
const copyPart = 8_000_000;

async function openPglite(dataDir: string | undefined): Promise<PGlite> {
  const isNew = dataDir === undefined || !existsSync(dataDir);
  return PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    // A cluster made beforehand: making one here takes seconds.
    ...(isNew ? { loadDataDir: await emptyCluster() } : {}),
    extensions: { unaccent, pg_trgm },
    parsers: {
      ...createPostgreSqlTypeParsers((text) => array.parse(text)),
      [bigintType]: (text) => text,
      [numericType]: (text) => text,
    },
  });
}

function bulkConnection(transaction: Transaction): BulkConnection {
  return {
    async execute(sql, parameters) {
      const result = await transaction.query<Record<string, unknown>>(sql, [...(parameters ?? [])]);
      return result.rows;
    },
    async copy(table, columns, rows) {
      let copied = 0;
      for (const part of copyText(rows, copyPart)) {
        const sql = `copy ${table} (${columns.join(', ')}) from '/dev/blob'`;
        const result = await transaction.query(sql, [], { blob: new Blob([part]) });
        copied += result.affectedRows ?? 0;
      }
      return copied;
    },
  };
}

/**
 * An embedded PostgreSQL in this process. It is one connection, so a query of one ORM must never be awaited inside
 * a transaction of another.
 *
 * @param dataDir folder that keeps the data; without it the data live in memory
 */
export function pgliteServer(dataDir?: string): DatabaseServer {
  let opened: Promise<PGlite> | undefined;
  const client = () => {
    opened ??= openPglite(dataDir);
    return opened;
  };
  return {
    kind: 'pglite',
    createOrm: (options) =>
      new MikroORM({ ...options, dbName: 'postgres', driverOptions: { pglite: client } }),
    bulk: async (work) => (await client()).transaction((transaction) => work(bulkConnection(transaction))),
    async executeAlone(sql) {
      await (await client()).exec(sql);
    },
    async close() {
      if (opened) await (await opened).close();
    },
  };
}
