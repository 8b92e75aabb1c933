import { type Having, MoneyCondition, NumberCondition, viewDescriptions } from '@ntp-graph/kit';
import { Field, InputType } from 'type-graphql';
import { FundingFiguresHaving } from './funding-views.js';
import { UnitRatesHaving } from './unit-rates.type.js';

@InputType({
  description:
    'Which groups to keep, by what they sum to. All conditions must hold; an amount that is null meets none.',
})
export class FundingHaving extends UnitRatesHaving {
  @Field(() => MoneyCondition, { nullable: true, description: 'The planned amount.' })
  readonly planned?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: 'The allocated amount.' })
  readonly allocated?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: 'The amount carried over.' })
  readonly carriedOver?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: 'The disbursed amount.' })
  readonly disbursed?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: 'The settled amount.' })
  readonly settled?: MoneyCondition | null;

  @Field(() => MoneyCondition, {
    nullable: true,
    description: 'The amount handed over; negative where it left.',
  })
  readonly transferred?: MoneyCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description:
      'The value of `disbursementRate` with its usual denominator, as a fraction. Not with MONTH, QUARTER or ' +
      'CALENDAR_YEAR.',
  })
  readonly disbursementRate?: NumberCondition | null;

  @Field(() => FundingFiguresHaving, { nullable: true, description: viewDescriptions.SHARE_OF_TOTAL })
  readonly shareOfTotal?: Having | null;

  @Field(() => FundingFiguresHaving, { nullable: true, description: viewDescriptions.CHANGE })
  readonly change?: Having | null;

  @Field(() => FundingFiguresHaving, { nullable: true, description: viewDescriptions.GROWTH })
  readonly growth?: Having | null;

  @Field(() => FundingFiguresHaving, { nullable: true, description: viewDescriptions.PER_HEAD })
  readonly perHead?: Having | null;
}
