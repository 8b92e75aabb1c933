import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ReadDatabase } from '../reading/read-context.js';

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
 * // select name, version, extract(epoch from loaded_at) as at from finance.data_set
 */
export async function readVersion(database: ReadDatabase, schema: string): Promise<string> {
  const { rows } = await sql<TableVersion>`
    select name, version, extract(epoch from loaded_at) as at from ${sql.table(`${schema}.data_set`)}`.execute(
    database,
  );
  // Sorted and hashed here: in SQL the same takes PGlite three times as long.
  const texts = rows.map(({ name, version, at }) => `${name} ${version} ${at}`).sort();
  return createHash('sha256').update(texts.join()).digest('hex');
}
