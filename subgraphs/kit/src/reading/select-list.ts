import { type RawBuilder, sql } from 'kysely';

/** Columns by the name that rows have them under. */
export type Columns<Name extends string = string> = Readonly<Record<Name, RawBuilder<unknown>>>;

/** The columns as a list after `select`. */
export function selectList(columns: Columns): RawBuilder<unknown> {
  return sql.join(Object.entries(columns).map(([name, value]) => sql`${value} as ${sql.ref(name)}`));
}
