import type { BulkConnection } from '@ntp-graph/kit';

/** How an index is dropped and made again. */
interface IndexStatements {
  readonly drop: string;
  readonly make: string;
}

/**
 * Indexes that no constraint owns: they can be dropped and made again. Those of the other tables of the schema count,
 * since triggers may write there; but what is unique stays, since by that such a trigger finds what it has written.
 */
const plainIndexes = `select format('drop index %I.%I', schemaname, indexname) as drop, indexdef as make
  from pg_indexes where schemaname = $1 and (tablename = any($2) or indexdef not like 'CREATE UNIQUE %') and not exists (
    select from pg_constraint where conindid = format('%I.%I', schemaname, indexname)::regclass)`;

/** Primary keys that only number the rows, which large tables have: nothing that is loaded has met them yet. */
const numberKeys = `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
  from pg_constraint where contype = 'p' and connamespace = $1::regnamespace and conrelid = any(
    select format('%I.%I', $1::text, name)::regclass from unnest($2::text[]) as name) and exists (
    select from pg_attribute where attrelid = conrelid and attnum = any(conkey) and atttypid = 'bigint'::regtype)`;

/**
 * Does the work while the tables have no indexes but what tells their rows apart, and makes the indexes anew after it:
 * one sort of a million rows instead of a million insertions. Runs in the transaction of the work.
 */
export async function withoutIndexes(
  connection: BulkConnection,
  schema: string,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const found = await Promise.all(
    [numberKeys, plainIndexes].map((sql) => connection.execute(sql, [schema, tables])),
  );
  const indexes = found.flat() as unknown as IndexStatements[];
  for (const { drop } of indexes) await connection.execute(drop);
  await work();
  for (const { make } of indexes) await connection.execute(make);
}
