import type { RawBuilder } from 'kysely';
import { constantSql, sqlOf } from './sql.js';

/** The SQL of columns, by the name that rows have them under. */
export type Columns<Name extends string = string> = Readonly<Record<Name, RawBuilder<unknown>>>;

/** Columns that make such rows. */
export type Selection<Row> = { readonly [Name in keyof Row]: RawBuilder<Row[Name]> };

/** A row of such columns. */
export type RowOf<Selected extends Columns> = {
  readonly [Name in keyof Selected]: Selected[Name] extends RawBuilder<infer Value> ? Value : never;
};

/** Some of the columns of a table, under the names of their properties. */
export function pick<From extends object, Name extends keyof From>(
  from: From,
  ...names: readonly Name[]
): Pick<From, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<From, Name>;
}

/** A name in SQL. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The columns as a list after `select`, typed by the rows that it makes. */
export function selectList<Selected extends Columns>(columns: Selected): RawBuilder<RowOf<Selected>> {
  const names = Object.keys(columns).map((name) => ` as ${quoted(name)}`);
  const separators = names.map((name, place) => (place === names.length - 1 ? name : `${name}, `));
  return sqlOf(['', ...separators], Object.values(columns));
}

/** Each of the columns of `r` as a JSON array of its values. */
export function arrayList(names: readonly string[]): RawBuilder<unknown> {
  return constantSql(names.map((name) => `json_agg(r.${quoted(name)}) as ${quoted(name)}`).join(', '));
}
