import type { RawBuilder } from 'kysely';
import { Field, Float, InputType } from 'type-graphql';
import { MoneyScalar } from '../graph/scalars.js';
import { sql } from '../reading/sql.js';
import { allOf } from './grouped-rows.js';
import { columnOf } from './view-column.js';

const lt = 'Less than this.';
const lte = 'At most this.';
const gt = 'More than this.';
const gte = 'At least this.';

@InputType({
  description: 'Bounds of a number. All that are given must hold; a number that is null meets none.',
})
export class NumberCondition {
  @Field(() => Float, { nullable: true, description: lt })
  readonly lt?: number | null;

  @Field(() => Float, { nullable: true, description: lte })
  readonly lte?: number | null;

  @Field(() => Float, { nullable: true, description: gt })
  readonly gt?: number | null;

  @Field(() => Float, { nullable: true, description: gte })
  readonly gte?: number | null;
}

@InputType({
  description:
    'Bounds of an amount, in đồng. All that are given must hold; an amount that is null meets none.',
})
export class MoneyCondition implements NumberCondition {
  @Field(() => MoneyScalar, { nullable: true, description: lt })
  readonly lt?: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: lte })
  readonly lte?: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: gt })
  readonly gt?: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: gte })
  readonly gte?: number | null;
}

const comparisons = { lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` };

/** Bounds by the column of the measure that they are of, as a subgraph's `having` input has them. */
export type Having = Readonly<Record<string, NumberCondition | null | undefined>>;

/**
 * Which groups `having` keeps.
 *
 * @param measures the columns that may be bounded
 * @example
 * meetsHaving({ mean: { gte: 90 } }, ['mean', 'count']) // "mean" >= 90
 */
export function meetsHaving(having: Having, measures: readonly string[]): RawBuilder<unknown> {
  const kinds = Object.keys(comparisons) as (keyof typeof comparisons)[];
  return allOf(
    measures.flatMap((measure) =>
      kinds.flatMap((kind) => {
        const bound = having[measure]?.[kind];
        // As text: an amount is compared exactly, and a fraction comes to the same float8.
        return bound == null
          ? []
          : [sql`${columnOf(measure)} ${comparisons[kind]} ${String(bound)}::numeric`];
      }),
    ),
  );
}
