import type { RawBuilder } from 'kysely';
import { sql } from '../reading/sql.js';
import type { Dimension } from './dimension.js';

/** A group-by: which rows, grouped by what, measured how. */
export interface Grouping {
  /** Whom rows are grouped for, as column `parent`; null when all are for one asker. */
  readonly parent: RawBuilder<unknown> | null;
  readonly dimensions: readonly Dimension[];
  /** Aggregates, by the column that each makes. */
  readonly measures: Readonly<Record<string, RawBuilder<unknown>>>;
  /** The tables, as after `from`. */
  readonly from: RawBuilder<unknown>;
  /** All must hold of a row. */
  readonly conditions: readonly RawBuilder<unknown>[];
}

/** All conditions together; true when there are none. */
export function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

/**
 * The one group-by that every subgraph makes: a row for each parent and each value of the dimensions.
 *
 * @example
 * groupedRows({ parent: null, dimensions: [year], measures: { mean: meanOf(sql`o.value`) }, from, conditions: [] })
 * // select o.year as "year", avg(o.value)::float8 as "mean" from … where true group by o.year
 */
export function groupedRows(grouping: Grouping): RawBuilder<unknown> {
  const { parent, dimensions, measures, from, conditions } = grouping;
  const columns = [
    ...(parent ? [sql`${parent} as parent`] : []),
    ...dimensions.map(({ value, column }) => sql`${value} as ${column}`),
    ...Object.entries(measures).map(([column, aggregate]) => sql`${aggregate} as ${sql.ref(column)}`),
  ];
  const keys = [...(parent ? [parent] : []), ...dimensions.map(({ value }) => value)];
  return sql`select ${sql.join(columns)} from ${from} where ${allOf(conditions)} group by ${sql.join(keys)}`;
}
