import { type RawBuilder, sql } from 'kysely';

/** The SQL of columns, without parameters, by the name that rows have them under. */
export type Columns<Name extends string = string> = Readonly<Record<Name, string>>;

/** A name in SQL. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The columns as a list after `select`: one piece of text, made once. */
export function selectList(columns: Columns): RawBuilder<unknown> {
  return sql.raw(
    Object.entries(columns)
      .map(([name, value]) => `${value} as ${quoted(name)}`)
      .join(', '),
  );
}

/** Each of the columns of `r` as a JSON array of its values. */
export function arrayList(names: readonly string[]): RawBuilder<unknown> {
  return selectList(Object.fromEntries(names.map((name) => [name, `json_agg(r.${quoted(name)})`])));
}
