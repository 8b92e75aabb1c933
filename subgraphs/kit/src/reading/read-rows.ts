import type { RawBuilder } from 'kysely';
import { countRows } from '../database/cancellation.js';
import type { ReadDatabase } from './read-context.js';
import { arrayList } from './select-list.js';
import { sql } from './sql.js';

/** A query for many rows. */
export interface RowQuery<Row> {
  /** What stands before `select`: common table expressions. */
  readonly with?: RawBuilder<unknown>;
  /** The columns to take of its rows. */
  readonly names: readonly (keyof Row & string)[];
  readonly select: RawBuilder<unknown>;
  /** Selects of one value each, which all rows share: they travel once. */
  readonly beside?: Readonly<Record<string, RawBuilder<unknown>>>;
}

/** What a select found. */
export interface ReadRows<Row, Beside> {
  readonly rows: Row[];
  readonly beside: Beside;
}

function rowsOf<Row>(columns: Readonly<Record<string, unknown>>, names: readonly string[]): Row[] {
  const [first, ...others] = names.map((name) => (columns[name] ?? []) as readonly unknown[]);
  const [firstName, ...otherNames] = names;
  if (!first || firstName === undefined) return [];
  return first.map((value, index) => {
    const row: Record<string, unknown> = { [firstName]: value };
    for (let column = 0; column < others.length; column += 1) {
      row[otherNames[column] as string] = (others[column] as readonly unknown[])[index];
    }
    return row as Row;
  });
}

/**
 * Reads many rows as one of JSON arrays, a column each: a driver takes several times as long to take in every field of
 * every row by itself. Numbers of any type arrive as numbers, so that an amount beyond a safe integer must be refused;
 * days arrive as text, `2024-12-31`.
 *
 * SQL: `select json_agg(r."unitId") as "unitId", … from (select u.id as "unitId", … from …) as r`
 */
export async function readRows<Row extends object, Beside extends object = object>(
  database: ReadDatabase,
  query: RowQuery<Row>,
): Promise<ReadRows<Row, Beside>> {
  const { names, beside = {} } = query;
  const lists = [
    arrayList(names),
    ...Object.entries(beside).map(([name, value]) => sql`${value} as ${sql.ref(name)}`),
  ];
  const { rows } = await sql<Record<string, unknown>>`
    ${query.with ?? sql``} select ${sql.join(lists)} from (${query.select}) as r`.execute(database);
  const [columns = {}] = rows;
  const found = rowsOf<Row>(columns, names);
  // To whoever counts what statements bring, these were one.
  countRows(Math.max(found.length - 1, 0));
  return { rows: found, beside: columns as Beside };
}
