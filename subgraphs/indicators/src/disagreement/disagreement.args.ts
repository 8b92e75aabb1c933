import {
  AdministrativeLevel,
  badInput,
  checkUnitId,
  DateScalar,
  listOrderOf,
  NumberCondition,
  PageArgs,
  PeriodScalar,
} from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { checkIndicatorCodes } from '../indicator/indicator-code.js';
import {
  fromDescription,
  indicatorsDescription,
  toDescription,
} from '../observation/unit-observations.args.js';
import { type PeriodRange, periodRange } from '../time/period-range.js';

@InputType({ description: 'Which disagreements. All conditions must hold.' })
export class DisagreementFilter {
  @Field(() => [String], { nullable: true, description: indicatorsDescription })
  readonly indicators?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only of units that lie within this unit, or are it. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field(() => [AdministrativeLevel], { nullable: true, description: 'Only of units of these levels.' })
  readonly levels?: AdministrativeLevel[] | null;

  @Field(() => PeriodScalar, { nullable: true, description: fromDescription })
  readonly from?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: toDescription })
  readonly to?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'What each publisher had said by this day; what it has said up to now by default. Figures without a day of ' +
      'publication cannot be shown to have been known, and are left out then.',
  })
  readonly knownOn?: string | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description: 'Only with such a `difference`. Of one indicator alone: otherwise BAD_USER_INPUT.',
  })
  readonly difference?: NumberCondition | null;

  @Field(() => NumberCondition, { nullable: true, description: 'Only with such a `relativeDifference`.' })
  readonly relativeDifference?: NumberCondition | null;
}

const orderFields = {
  DIFFERENCE: 'The difference. Only of one indicator: others have other units.',
  RELATIVE_DIFFERENCE: 'The difference as a fraction.',
  PERIOD: 'The last day of the period.',
  AREA: 'The id of the unit or region.',
  INDICATOR: 'The code of the indicator.',
} as const;
export type DisagreementOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of disagreements is ordered.' })
export class DisagreementOrder extends listOrderOf('Disagreement', 'disagreements', orderFields) {}

@ArgsType()
export class DisagreementArgs extends PageArgs {
  @Field(() => DisagreementFilter, { nullable: true, description: 'Which; all by default.' })
  readonly filter?: DisagreementFilter | null;

  @Field(() => DisagreementOrder, {
    nullable: true,
    description: 'The largest `relativeDifference` first by default; ties by area, indicator and period.',
  })
  readonly orderBy?: DisagreementOrder | null;
}

/** Which disagreements a list holds: checked, with nothing left to default. */
export interface DisagreementRequest {
  readonly indicators: readonly string[] | null;
  readonly within: string | null;
  readonly levels: readonly AdministrativeLevel[] | null;
  readonly range: PeriodRange;
  /** Null: all publications, of whatever day. */
  readonly knownOn: string | null;
  readonly difference: NumberCondition | null;
  readonly relativeDifference: NumberCondition | null;
  readonly orderBy: DisagreementOrder | null;
}

/** Reads the arguments; what cannot be is BAD_USER_INPUT. */
export function disagreementRequest({ filter, orderBy }: DisagreementArgs): DisagreementRequest {
  const { indicators, within, levels, from, to, knownOn, difference, relativeDifference } = filter ?? {};
  const codes = indicators == null ? null : checkIndicatorCodes(indicators);
  if ((difference || orderBy?.field === 'DIFFERENCE') && codes?.length !== 1) {
    throw badInput('differences of several indicators are compared', 'one indicator, or relativeDifference');
  }
  return {
    indicators: codes,
    within: within == null ? null : checkUnitId(within),
    levels: levels ?? null,
    range: periodRange(from, to),
    knownOn: knownOn ?? null,
    difference: difference ?? null,
    relativeDifference: relativeDifference ?? null,
    orderBy: orderBy ?? null,
  };
}
