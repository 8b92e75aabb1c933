import { DataSet } from '../database/data-set.entity.js';
import type { ReadDatabase } from '../reading/read-context.js';
import { sql } from '../reading/sql.js';
import { columnsOf } from '../reading/table.js';

const d = columnsOf(DataSet, 'd');

/** Whether nothing was ever loaded into a schema, nor written to any of its tables that have a version. */
export async function isEmpty(database: ReadDatabase, schema: string): Promise<boolean> {
  const { rows } = await sql`select ${d.name} from ${sql.table(`${schema}.data_set`)} d limit 1`.execute(
    database,
  );
  return rows.length === 0;
}
