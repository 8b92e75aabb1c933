import type { BulkConnection } from '@ntp-graph/kit';

interface IndexDefinition {
  readonly name: string;
  readonly definition: string;
}

/**
 * Indexes that no constraint owns: they can be dropped and made again. Those of the other tables of the schema count,
 * since triggers may write there; but what is unique stays, since by that such a trigger finds what it has written.
 */
async function plainIndexes(connection: BulkConnection, schema: string, tables: readonly string[]) {
  const rows = await connection.execute(
    `select format('%I.%I', schemaname, indexname) as name, indexdef as definition from pg_indexes
     where schemaname = $1 and (tablename = any($2) or indexdef not like 'CREATE UNIQUE %') and not exists (
       select from pg_constraint where conindid = format('%I.%I', schemaname, indexname)::regclass)`,
    [schema, tables],
  );
  return rows as unknown as IndexDefinition[];
}

/**
 * Does the work while the tables have no indexes but those of their constraints, and makes the indexes anew after it:
 * one sort of a million rows instead of a million insertions. Runs in the transaction of the work.
 */
export async function withoutIndexes(
  connection: BulkConnection,
  schema: string,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const indexes = await plainIndexes(connection, schema, tables);
  for (const { name } of indexes) await connection.execute(`drop index ${name}`);
  await work();
  for (const { definition } of indexes) await connection.execute(definition);
}
