import { listOrderOf, MoneyCondition, NumberCondition } from '@ntp-graph/kit';
import { Field, InputType } from 'type-graphql';

/** What a list of points can be ordered by. */
const orderFields = {
  PERIOD: 'The period that the point ends.',
  PLANNED: 'Planned by then.',
  ALLOCATED: 'Allocated by then.',
  CARRIED_OVER: 'Carried over by then.',
  DISBURSED: 'Disbursed by then.',
  SETTLED: 'Settled by then.',
  TRANSFERRED: 'Handed over by then.',
  DISBURSEMENT_RATE: 'The value of `disbursementRate` by then, with its usual denominator.',
} as const;
export type CumulativeFundingOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of points is ordered.' })
export class CumulativeFundingOrder extends listOrderOf(
  'CumulativeFunding',
  'points of series of money',
  orderFields,
) {}

@InputType({
  description:
    'Which points to keep, by what had come together by then. All conditions must hold; an amount that is null meets ' +
    'none. A point that is left out still counts for those after it.',
})
export class CumulativeFundingHaving {
  @Field(() => MoneyCondition, { nullable: true, description: orderFields.PLANNED })
  readonly planned?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: orderFields.ALLOCATED })
  readonly allocated?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: orderFields.CARRIED_OVER })
  readonly carriedOver?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: orderFields.DISBURSED })
  readonly disbursed?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: orderFields.SETTLED })
  readonly settled?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: orderFields.TRANSFERRED })
  readonly transferred?: MoneyCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: orderFields.DISBURSEMENT_RATE })
  readonly disbursementRate?: NumberCondition | null;
}
