import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { keptDatabase } from './kept-database.ts';
import { seedDatabase } from './seeded-database.ts';
import { withClient } from './with-client.ts';

const schemas = ['geography', 'programmes', 'indicators', 'finance'];
/** Tables that tell of the database itself. */
const ownTables = ['migration', 'data_set'];

interface Table {
  readonly name: string;
  /** Without the generated ones. */
  readonly columns: readonly string[];
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', table_schema, table_name) as name,
       array_agg(quote_ident(column_name) order by ordinal_position) as columns
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and is_generated = 'NEVER' and table_schema = any($1)
       and table_name <> all($2)
     group by table_schema, table_name`,
    [schemas, ownTables],
  );
  return rows;
}

/** Which rows of a table stay: those of the units kept, and all that are of no unit. */
function kept({ name, columns }: Table): string {
  if (name === 'geography.administrative_unit') return 'where id in (select id from kept)';
  return columns.includes('unit_id') ? 'where unit_id is null or unit_id in (select id from kept)' : '';
}

async function copyKept(source: pg.Client, target: pg.Client): Promise<void> {
  const tables = await tablesOf(source);
  // No triggers: what they would refuse or keep up is copied as it is.
  await target.query(`set session_replication_role = 'replica'`);
  await target.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
  for (const table of tables) {
    const columns = table.columns.join(', ');
    const rows = source.query(copyTo(`copy (select ${columns} from ${table.name} ${kept(table)}) to stdout`));
    await pipeline(rows, target.query(copyFrom(`copy ${table.name} (${columns}) from stdin`)));
  }
}

/** Keeps the country, these provinces, and all that lies in them. */
async function fill(nationalUrl: string, url: string, provinceIds: readonly string[]): Promise<void> {
  seedDatabase(url, 'facts');
  await withClient(nationalUrl, (source) =>
    withClient(url, async (target) => {
      await source.query(
        `create temporary table kept as select unit_id as id from geography.unit_path
         where level = 'COUNTRY' or province_id = any($1) or unit_id = any($1)`,
        [provinceIds],
      );
      await copyKept(source, target);
    }),
  );
}

/** A database with every row of the provinces given and of no others. */
export function tenthDatabase(nationalUrl: string, provinceIds: readonly string[]): Promise<string> {
  return keptDatabase('bench_tenth', provinceIds.join(), (url) => fill(nationalUrl, url, provinceIds));
}
