import { createHash } from 'node:crypto';
import { DataSet } from '../database/data-set.entity.js';
import type { ReadDatabase } from '../reading/read-context.js';
import { sql } from '../reading/sql.js';
import { columnsOf } from '../reading/table.js';

const d = columnsOf(DataSet, 'd');

interface TableVersion {
  readonly name: string;
  readonly version: string;
  readonly at: string;
}

/**
 * The version of all data of a schema: another one after every committed write. It holds the time of each write, so
 * that two databases, or one database before and after a restore, do not arrive at the same version with other data.
 *
 * @example
 * await readVersion(database, 'finance'); // 'b1946ac9…', a SHA-256
 * // select d.name, d.version, extract(epoch from d.loaded_at) as at from finance.data_set d
 */
export async function readVersion(database: ReadDatabase, schema: string): Promise<string> {
  const { rows } = await sql<TableVersion>`
    select ${d.name}, ${d.version}, extract(epoch from ${d.loadedAt}) as at from ${sql.table(`${schema}.data_set`)} d`.execute(
    database,
  );
  // Sorted and hashed here: in SQL the same takes PGlite three times as long.
  const texts = rows.map(({ name, version, at }) => `${name} ${version} ${at}`).sort();
  return createHash('sha256').update(texts.join()).digest('hex');
}
