/**
 * SQL that makes every write to these tables bump their version in `data_set`, in the transaction of the write: who
 * sees the write sees the version, and a rollback takes both back. COPY and TRUNCATE count as writes, and so do
 * loads under `session_replication_role = replica`. The price: whoever writes to a table waits for the transaction
 * that wrote to it before.
 *
 * @example
 * versionTriggers('finance', ['ledger_entry'])
 * // create trigger data_version after insert or update or delete or truncate on finance.ledger_entry …
 */
export function versionTriggers(schema: string, tables: readonly string[]): readonly string[] {
  const bump = `create or replace function ${schema}.bump_data_version() returns trigger language plpgsql as $$
    begin
      insert into ${schema}.data_set (name) values (tg_table_name)
        on conflict (name) do update set version = data_set.version + 1, loaded_at = now();
      return null;
    end $$;`;
  return [
    bump,
    ...tables.flatMap((table) => [
      `create trigger data_version after insert or update or delete or truncate on ${schema}.${table}
        for each statement execute function ${schema}.bump_data_version();`,
      `alter table ${schema}.${table} enable always trigger data_version;`,
    ]),
  ];
}

/** SQL that takes the triggers of these tables away. The function stays: other tables may use it. */
export function dropVersionTriggers(schema: string, tables: readonly string[]): readonly string[] {
  return tables.map((table) => `drop trigger data_version on ${schema}.${table};`);
}
