import { sql } from 'kysely';
import type { ReadDatabase } from '../reading/read-context.js';

/**
 * The version of all data of a schema: another one after every committed write. It holds the time of each write, so
 * that two databases, or one database before and after a restore, do not arrive at the same version with other data.
 *
 * @example
 * await readVersion(database, 'finance'); // 'b1946ac9…', a SHA-256
 */
export async function readVersion(database: ReadDatabase, schema: string): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select encode(sha256(convert_to(coalesce(string_agg(
      concat_ws(' ', name, version, extract(epoch from loaded_at)), ',' order by name), ''), 'UTF8')), 'hex') as version
    from ${sql.table(`${schema}.data_set`)}`.execute(database);
  return rows[0]?.version ?? '';
}
