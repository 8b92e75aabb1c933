import type { RawBuilder } from 'kysely';
import { sql } from '../reading/sql.js';

type Value = RawBuilder<unknown>;

/** How many rows a group has. */
export const countOf = (): Value => sql`count(*)::int`;

/** The sum: exact for `bigint` and `numeric`, and null when no row has the value. */
export const sumOf = (value: Value): Value => sql`sum(${value})`;

export const minimumOf = (value: Value): Value => sql`min(${value})::float8`;

export const maximumOf = (value: Value): Value => sql`max(${value})::float8`;

/** The mean of the rows that have the value, each counted alike. */
export const meanOf = (value: Value): Value => sql`avg(${value})::float8`;

/**
 * The mean of the rows that have both, each counted as much as it weighs; null when they weigh nothing together.
 *
 * SQL: `sum(v * w) / nullif(sum(w), 0)`, the weights only of rows that have the value.
 */
export const weightedMeanOf = (value: Value, weight: Value): Value =>
  sql`(sum((${value}) * (${weight}))
    / nullif(sum(${weight}) filter (where (${value}) is not null), 0))::float8`;

/**
 * The value in the middle; between the two in the middle when their number is even.
 *
 * SQL: by way of `numeric`, whose fifteen digits leave the noise of binary fractions out: 88.2, not 88.19999999999999.
 */
export const medianOf = (value: Value): Value =>
  sql`(percentile_cont(0.5) within group (order by ${value}))::numeric::float8`;

/**
 * The value below which a part of the values lies, between two of them where it falls between; by way of `numeric`, as
 * the median.
 *
 * @param part from 0 to 1: 0.9 for the ninetieth percentile
 */
export const percentileOf = (value: Value, part: number): Value =>
  sql`(percentile_cont(${sql.lit(part)}) within group (order by ${value}))::numeric::float8`;

/** How far the values lie from their mean: the standard deviation of a sample; null of fewer than two. */
export const deviationOf = (value: Value): Value => sql`stddev_samp(${value})::float8`;

const rowsCounted = sql`count(*)`;

/** Counts rows that each stand for several that are alike. */
export const alikeCounted = (count: Value): Value => sql`sum(${count})`;

/**
 * How many rows meet a condition.
 *
 * @param counted what counts them; `alikeCounted` where they stand for several each
 */
export const countWhere = (condition: Value, counted: Value = rowsCounted): Value =>
  sql`coalesce(${counted} filter (where ${condition}), 0)::int`;

/**
 * How much of the rows meets a condition, from 0 to 1; null when there are none to take it of.
 *
 * @param among which rows are counted at all: all by default
 * @param counted as `countWhere` has it
 */
export const shareOf = (condition: Value, among: Value = sql`true`, counted: Value = rowsCounted): Value =>
  sql`coalesce(${counted} filter (where (${condition}) and (${among})), 0)::float8
    / nullif(${counted} filter (where ${among}), 0)::float8`;
