import type { RawBuilder } from 'kysely';
import { sql } from '../reading/sql.js';
import type { TimeGrain } from './time-grain.js';

/** What rows can be grouped by, in SQL. */
export interface Dimension {
  /** Its value in a row, without parameters: it stands in the statement twice, and both must be the same. */
  readonly value: RawBuilder<unknown>;
  /** The name of its column among the groups. */
  readonly name: string;
  /** That column. */
  readonly column: RawBuilder<unknown>;
  /** That column, comparable: text in the order of its code points, whatever the database's language. */
  readonly order: RawBuilder<unknown>;
}

/** A dimension whose values are texts, such as ids and codes. */
export function textDimension(value: RawBuilder<unknown>, name: string): Dimension {
  return { value, name, column: sql.ref(name), order: sql`${sql.ref(name)} collate "C"` };
}

/** A dimension whose values are numbers, such as years. */
export function numberDimension(value: RawBuilder<unknown>, name: string): Dimension {
  return { value, name, column: sql.ref(name), order: sql.ref(name) };
}

const patterns: Readonly<Record<TimeGrain, RawBuilder<unknown>>> = {
  YEAR: sql`'YYYY'`,
  QUARTER: sql`'YYYY-"Q"Q'`,
  MONTH: sql`'YYYY-MM'`,
};

/**
 * The period that a day falls in, as our periods are written.
 *
 * @example
 * timeDimension(sql`e.entered_on`, 'QUARTER', 'quarter') // groups '2023-Q1', '2023-Q2'
 */
export function timeDimension(day: RawBuilder<unknown>, grain: TimeGrain, name: string): Dimension {
  return textDimension(sql`to_char(${day}, ${patterns[grain]})`, name);
}

/** The order that groups have unless another is asked for: by their dimensions, those without a value last. */
export function dimensionsOrder(dimensions: readonly Dimension[]): RawBuilder<unknown> {
  return sql.join(dimensions.map(({ order }) => order));
}
