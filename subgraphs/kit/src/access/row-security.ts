import { Migration } from '@mikro-orm/migrations';
import type { ReadDatabase } from '../reading/read-context.js';
import { replacing } from '../reading/replacing.js';
import { sql } from '../reading/sql.js';
import type { Caller } from './caller.js';
import { restrictedClasses } from './scope.js';

/** Under this role requests read tables with rows that not everybody may see. It can write nothing. */
const readerRole = 'ntp_graph_reader';

/** What the request at hand may read besides what is published: `INTERNAL/2004:27 DRAFT/VN`. */
const setting = 'ntp_graph.may_read';

const classes = ['PUBLISHED', ...restrictedClasses].map((name) => `'${name}'`).join(', ');

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration & { up(): void };

/** Roles are of the whole server: another database may have made it already, or be about to. */
const makeRole = `do $$ begin
  create role ${readerRole} nologin;
exception when duplicate_object or unique_violation then null;
end $$;`;

function mayReadRow(schema: string): string {
  return `create or replace function ${schema}.may_read_row(data_class text, unit_id text) returns boolean
    language sql stable as $$
      select $1 = 'PUBLISHED' or exists (
        select from unnest(string_to_array(nullif(current_setting('${setting}', true), ''), ' ')) as scope
        where split_part(scope, '/', 1) = $1 and (
          split_part(scope, '/', 2) = 'VN' or split_part(scope, '/', 2) = $2 or exists (
            select from ${schema}.unit_path p
            where p.unit_id = $2 and split_part(scope, '/', 2) in (p.province_id, p.district_id))))
    $$;`;
}

/**
 * The migration that puts tables of a subgraph under row security: a second wall behind the rules of fields, which a
 * reader that forgets a condition does not get past. The tables have a `unit_id`, and get a `data_class`, which is
 * `PUBLISHED` unless something else is said. The definition has to say `securesRows` too.
 *
 * @example
 * export class Migration20270101000000_row_security extends rowSecurityMigration('indicators', ['collected_value']) {}
 */
export function rowSecurityMigration(schema: string, tables: readonly string[]): MigrationClass {
  return class extends Migration {
    override up(): void {
      this.addSql(makeRole);
      this.addSql(`grant ${readerRole} to current_user;`);
      this.addSql(`grant usage on schema ${schema} to ${readerRole};`);
      this.addSql(`grant select on all tables in schema ${schema} to ${readerRole};`);
      this.addSql(`alter default privileges in schema ${schema} grant select on tables to ${readerRole};`);
      this.addSql(mayReadRow(schema));
      for (const table of tables) {
        this.addSql(`alter table ${schema}.${table} add column data_class text not null default 'PUBLISHED'
          check (data_class in (${classes}));`);
        this.addSql(`alter table ${schema}.${table} enable row level security;`);
        this.addSql(`create policy readable on ${schema}.${table} for select to ${readerRole}
          using (${schema}.may_read_row(data_class, unit_id));`);
      }
    }

    override down(): void {
      for (const table of tables) {
        this.addSql(`drop policy readable on ${schema}.${table};`);
        this.addSql(`alter table ${schema}.${table} disable row level security;`);
        this.addSql(`alter table ${schema}.${table} drop column data_class;`);
      }
      this.addSql(`drop function ${schema}.may_read_row(text, text);`);
      this.addSql(`alter default privileges in schema ${schema} revoke select on tables from ${readerRole};`);
      this.addSql(`revoke select on all tables in schema ${schema} from ${readerRole};`);
      this.addSql(`revoke usage on schema ${schema} from ${readerRole};`);
    }
  };
}

function readable(subgraph: string, { scopes }: Caller): string {
  return scopes
    .filter((scope) => scope.subgraph === null || scope.subgraph === subgraph)
    .map(({ dataClass, within }) => `${dataClass}/${within}`)
    .join(' ');
}

/**
 * The database as a caller sees it: every statement is a transaction of its own, under the role that sees of each table
 * what row security lets it see, with the caller's scopes told for as long as the transaction lasts.
 */
export function securedDatabase(database: ReadDatabase, subgraph: string, caller: Caller): ReadDatabase {
  const rights = readable(subgraph, caller);
  const executor = database.getExecutor();
  type Execute = (typeof executor)['executeQuery'];
  const executeQuery = ((...query: Parameters<Execute>) =>
    database.transaction().execute(async (transaction) => {
      await sql`select set_config('role', ${readerRole}, true), set_config('${sql.raw(setting)}', ${rights}, true)`.execute(
        transaction,
      );
      return transaction.getExecutor().executeQuery(...query);
    })) as unknown as Execute;
  const secured = replacing(executor, 'executeQuery', executeQuery);
  return { getExecutor: () => secured } as ReadDatabase;
}
