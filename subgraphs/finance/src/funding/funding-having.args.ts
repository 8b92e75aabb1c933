import { MoneyScalar } from '@ntp-graph/kit';
import { Field, Float, InputType } from 'type-graphql';

const lt = 'Less than this.';
const lte = 'At most this.';
const gt = 'More than this.';
const gte = 'At least this.';

@InputType({ description: 'Bounds of a rate. All that are given must hold.' })
export class FundingRateCondition {
  @Field(() => Float, { nullable: true, description: lt })
  readonly lt?: number | null;

  @Field(() => Float, { nullable: true, description: lte })
  readonly lte?: number | null;

  @Field(() => Float, { nullable: true, description: gt })
  readonly gt?: number | null;

  @Field(() => Float, { nullable: true, description: gte })
  readonly gte?: number | null;
}

@InputType({ description: 'Bounds of an amount, in đồng. All that are given must hold.' })
export class FundingAmountCondition {
  @Field(() => MoneyScalar, { nullable: true, description: lt })
  readonly lt?: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: lte })
  readonly lte?: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: gt })
  readonly gt?: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: gte })
  readonly gte?: number | null;
}

@InputType({
  description:
    'Which groups to keep, by what they sum to. All conditions must hold; an amount that is null meets none.',
})
export class FundingHaving {
  @Field(() => FundingAmountCondition, { nullable: true, description: 'The planned amount.' })
  readonly planned?: FundingAmountCondition | null;

  @Field(() => FundingAmountCondition, { nullable: true, description: 'The allocated amount.' })
  readonly allocated?: FundingAmountCondition | null;

  @Field(() => FundingAmountCondition, { nullable: true, description: 'The amount carried over.' })
  readonly carriedOver?: FundingAmountCondition | null;

  @Field(() => FundingAmountCondition, { nullable: true, description: 'The disbursed amount.' })
  readonly disbursed?: FundingAmountCondition | null;

  @Field(() => FundingAmountCondition, { nullable: true, description: 'The settled amount.' })
  readonly settled?: FundingAmountCondition | null;

  @Field(() => FundingRateCondition, {
    nullable: true,
    description: 'The value of `disbursementRate` with its usual denominator, as a fraction. Not with MONTH.',
  })
  readonly disbursementRate?: FundingRateCondition | null;
}
