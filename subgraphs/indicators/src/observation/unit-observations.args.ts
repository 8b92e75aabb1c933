import { DateScalar, PeriodScalar } from '@ntp-graph/kit';
import { ArgsType, Field } from 'type-graphql';
import { checkIndicatorCodes, mostIndicators } from '../indicator/indicator-code.js';
import { periodRange } from '../time/period-range.js';
import { DisaggregationArgs } from './disaggregation.args.js';
import { disaggregationOf } from './disaggregation.js';
import type { ObservationCondition } from './observation-condition.js';

export const indicatorsDescription =
  `Codes of at most ${mostIndicators} indicators. An unknown one has no values; a malformed one is ` +
  'BAD_USER_INPUT.';
export const syntheticDescription = 'true: only synthetic values; false: only facts; null: both.';
export const fromDescription = 'Only what lies, whole, at or after the first day of this period.';
export const toDescription = 'Only what lies, whole, at or before the last day of this period.';
export const knownOnDescription =
  'Only what was known on this day: of each publisher and period, the last publication by then. A value without ' +
  'a day of publication cannot be shown to have been known, and is left out. Null: every publication.';

@ArgsType()
export class UnitObservationsArgs extends DisaggregationArgs {
  @Field(() => [String], { description: indicatorsDescription })
  readonly indicators!: string[];

  @Field(() => PeriodScalar, { nullable: true, description: fromDescription })
  readonly from?: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: `${toDescription} From 2020 to 2023 includes the instant 2022-12-31.`,
  })
  readonly to?: string | null;

  @Field(() => DateScalar, { nullable: true, description: knownOnDescription })
  readonly knownOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: syntheticDescription })
  readonly synthetic?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only this publisher, as printed. Unknown: an empty list.',
  })
  readonly publisher?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Also what was published of the units that this one was made of. Each value names its own `unit`; values of ' +
      'different units are never added up.',
  })
  readonly includePredecessors?: boolean | null;
}

/** What is read of each unit, ready for SQL. */
export interface UnitObservationsRequest extends ObservationCondition {
  readonly indicators: readonly string[];
  readonly includePredecessors: boolean;
}

/** Reads the arguments; two that ask the same give equal requests, so that units share one read. */
export function unitObservationsRequest(args: UnitObservationsArgs): UnitObservationsRequest {
  return {
    indicators: checkIndicatorCodes(args.indicators),
    includePredecessors: args.includePredecessors ?? false,
    range: periodRange(args.from, args.to),
    synthetic: args.synthetic ?? null,
    publishers: args.publisher == null ? null : [args.publisher],
    knownOn: args.knownOn ?? null,
    disaggregation: disaggregationOf(args),
  };
}
