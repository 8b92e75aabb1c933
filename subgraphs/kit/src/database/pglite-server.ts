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
import { inTurns } from './in-turns.js';
import { unpackCluster } from './unpack-cluster.js';

/** PostgreSQL's type numbers that PGlite would return otherwise than the `pg` driver does. */
const bigintType = 20;
const numericType = 1700;

/**
 * Nobody replicates an embedded database, so a load into a table that its transaction has just emptied need not be
 * logged twice; compiling plans takes longer than they run; and statistics from 9,000 rows of a table instead of
 * 30,000 serve the reads here as well, and take less than half as long to gather.
 */
const serverOptions = ['wal_level=minimal', 'max_wal_senders=0', 'jit=off', 'default_statistics_target=30'];

/** Whether a commit waits until the disk has it. */
type Durability = 'durable' | 'unfinished';

/** How an embedded database is opened. */
export interface PgliteOptions {
  /** `unfinished` for a folder that is synchronised and renamed when it is whole. */
  readonly durability?: Durability;
  /** What makes its folder: it is opened after that. */
  readonly after?: Promise<void>;
}

const fsync: Readonly<Record<Durability, string>> = { durable: 'on', unfinished: 'off' };

/** PGlite reads a COPY whole from memory, so a load goes in parts of this many characters. */
const copyPart = 8_000_000;

async function openPglite(dataDir: string | undefined, durability: Durability): Promise<PGlite> {
  if (dataDir !== undefined && !existsSync(dataDir)) await unpackCluster(dataDir);
  return PGlite.create({
    ...(dataDir === undefined ? { loadDataDir: await emptyCluster() } : { dataDir }),
    // PGlite itself would leave it to the operating system when a commit reaches the disk.
    startParams: [
      ...PGlite.defaultStartParams,
      ...[...serverOptions, `fsync=${fsync[durability]}`].flatMap((option) => ['-c', option]),
    ],
    extensions: { unaccent, pg_trgm },
    parsers: {
      ...createPostgreSqlTypeParsers((text) => array.parse(text)),
      [bigintType]: (text) => text,
      [numericType]: (text) => text,
    },
  });
}

function bulkConnection(transaction: Transaction): BulkConnection {
  const copyBlob = async (table: string, columns: readonly string[], blob: Blob, options = '') => {
    const sql = `copy ${table} (${columns.join(', ')}) from '/dev/blob' ${options}`;
    return (await transaction.query(sql, [], { blob })).affectedRows ?? 0;
  };
  return {
    async execute(sql, parameters) {
      const result = await transaction.query<Record<string, unknown>>(sql, [...(parameters ?? [])]);
      return result.rows;
    },
    async copy(table, columns, rows) {
      let copied = 0;
      for (const part of copyText(rows, copyPart)) copied += await copyBlob(table, columns, new Blob([part]));
      return copied;
    },
    copyFrozen: (table, columns, text) => copyBlob(table, columns, new Blob([text]), 'with (freeze)'),
  };
}

/**
 * An embedded PostgreSQL in this process. It is one connection, so a query of one ORM must never be awaited inside
 * a transaction of another.
 *
 * @param dataDir folder that keeps the data; without it the data live in memory
 */
export function pgliteServer(
  dataDir?: string,
  { durability = 'durable', after }: PgliteOptions = {},
): DatabaseServer {
  let opened: Promise<PGlite> | undefined;
  const open = () => openPglite(dataDir, durability);
  const client = () => {
    opened ??= after ? after.then(open) : open();
    return opened;
  };
  let taken: Promise<PGlite> | undefined;
  const ormClient = () => {
    taken ??= client().then(inTurns);
    return taken;
  };
  return {
    kind: 'pglite',
    isNew: !after && (dataDir === undefined || !existsSync(dataDir)),
    createOrm: (options) =>
      new MikroORM({ ...options, dbName: 'postgres', driverOptions: { pglite: ormClient } }),
    bulk: async (work) => (await client()).transaction((transaction) => work(bulkConnection(transaction))),
    async executeAlone(sql) {
      await (await client()).exec(sql);
    },
    // Its folder is one process's.
    exclusively: (work) => work(),
    async close() {
      // What could not be opened has nothing to close.
      const open = await opened?.catch(() => undefined);
      await open?.close();
    },
  };
}
