import { Field, ID, InputType, Int } from 'type-graphql';
import { MoneyCondition, NumberCondition } from '../aggregate/having.js';
import { DateScalar, PeriodScalar } from '../graph/scalars.js';
import { CriterionStatusValue } from './criterion-status-value.js';

const syntheticDescription = 'False: only by facts. True: only by what our generator made. Both by default.';

@InputType({
  description: 'Units that stand so against a criterion, as it was recorded. What is given must all hold.',
})
export class CriterionCondition {
  @Field(() => String, { description: 'The set, e.g. `NTM-COMMUNE-2021`. Unknown: BAD_USER_INPUT.' })
  readonly criteriaSet!: string;

  @Field(() => String, {
    description: 'The number of the criterion in the set, e.g. `15.1`. Unknown: BAD_USER_INPUT.',
  })
  readonly criterion!: string;

  @Field(() => Int, { description: 'The year assessed, 2000 to 2100.' })
  readonly year!: number;

  @Field(() => [CriterionStatusValue], {
    nullable: true,
    description: 'One of these results. Any by default: the units that have a status at all.',
  })
  readonly statuses?: CriterionStatusValue[] | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: 'How much is missing, in the unit of the criterion: `{ gt: 0, lte: 2 }`.',
  })
  readonly gap?: NumberCondition | null;

  @Field(() => Boolean, { nullable: true, description: syntheticDescription })
  readonly synthetic?: boolean | null;
}

@InputType({
  description:
    'Units whose own money of a plan year is so, summed over all entries asked for. What is given must all hold.',
})
export class FundingCondition {
  @Field(() => Int, { description: 'The plan year, 2000 to 2100.' })
  readonly planYear!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Only of these programmes, by code; all by default.',
  })
  readonly programmes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only of these components, by code, and not their parts; all by default.',
  })
  readonly components?: string[] | null;

  @Field(() => MoneyCondition, { nullable: true, description: 'The planned amount.' })
  readonly planned?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: 'The allocated amount.' })
  readonly allocated?: MoneyCondition | null;

  @Field(() => MoneyCondition, { nullable: true, description: 'The disbursed amount.' })
  readonly disbursed?: MoneyCondition | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: 'The value of `disbursementRate` with its usual denominator, as a fraction: `{ lt: 0.4 }`.',
  })
  readonly disbursementRate?: NumberCondition | null;

  @Field(() => DateScalar, { nullable: true, description: 'As known on this day; all entries by default.' })
  readonly knownOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: syntheticDescription })
  readonly synthetic?: boolean | null;
}

@InputType({
  description:
    'Units of which the observation that stands for an indicator has such a value. Bounds and ranges meet no condition.',
})
export class IndicatorCondition {
  @Field(() => String, { description: 'The code of the indicator, e.g. `BHYT_COV`.' })
  readonly indicator!: string;

  @Field(() => NumberCondition, { description: 'The value, in the unit of the indicator: `{ lt: 90 }`.' })
  readonly value!: NumberCondition;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Of this very period, e.g. `2024`; of the latest one by default.',
  })
  readonly period?: string | null;

  @Field(() => Boolean, { nullable: true, description: syntheticDescription })
  readonly synthetic?: boolean | null;
}

@InputType({
  description:
    'What the other subgraphs said to the conditions. The gateway fills it in: clients leave it out.',
})
export class UnitConditionsAnswer {
  @Field(() => [ID], { nullable: true, description: 'The units that meet them all.' })
  readonly unitIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the error where one could not be answered.',
  })
  readonly errorCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The message of that error.' })
  readonly errorMessage?: string | null;
}

@InputType({
  description:
    'Which units, by what other subgraphs know of them: each condition is answered by the subgraph whose matter it is, and ' +
    'the ids of the units that meet it are passed on. All conditions must hold. One that more units meet than the ' +
    'operator lets pass (LIMIT_CONDITION_UNITS, 20,000 by default) is BAD_USER_INPUT, as is a condition that is sent to geography without the gateway.',
})
export class UnitConditions {
  @Field(() => [CriterionCondition], { nullable: true, description: 'How they stand against criteria.' })
  readonly criteria?: CriterionCondition[] | null;

  @Field(() => [FundingCondition], {
    nullable: true,
    description: 'What money they have, and what they did with it.',
  })
  readonly funding?: FundingCondition[] | null;

  @Field(() => [IndicatorCondition], { nullable: true, description: 'What was observed of them.' })
  readonly indicators?: IndicatorCondition[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only these units, by id. Unknown ones are passed over; malformed ones are BAD_USER_INPUT.',
  })
  readonly unitIds?: string[] | null;

  @Field(() => UnitConditionsAnswer, {
    nullable: true,
    description: 'Filled in by the gateway: from a client it is BAD_USER_INPUT.',
  })
  readonly answer?: UnitConditionsAnswer | null;
}
