import { badInput, DateScalar, PeriodScalar } from '@ntp-graph/kit';
import { ArgsType, Field } from 'type-graphql';
import { checkIndicatorCode } from '../indicator/indicator-code.js';
import { DisaggregationArgs } from '../observation/disaggregation.args.js';
import { disaggregationOf } from '../observation/disaggregation.js';
import type { ObservationCondition } from '../observation/observation-condition.js';
import {
  fromDescription,
  knownOnDescription,
  syntheticDescription,
  toDescription,
} from '../observation/unit-observations.args.js';
import { Frequency } from '../time/frequency.js';
import { periodRange } from '../time/period-range.js';

/** How one series is chosen of all that was published of an indicator. */
@ArgsType()
export abstract class SeriesArgs extends DisaggregationArgs {
  @Field(() => String, {
    description: 'Code of the indicator. An unknown one: null; a malformed one: BAD_USER_INPUT.',
  })
  readonly indicator!: string;

  @Field(() => String, { nullable: true, description: 'Only this publisher, as printed.' })
  readonly publisher?: string | null;

  @Field(() => Boolean, { nullable: true, description: syntheticDescription })
  readonly synthetic?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: knownOnDescription })
  readonly knownOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Also periods from before the unit existed, each with one value that is restated from the units it was made ' +
      'of: their sum or their weighted mean, where the indicator allows it, otherwise null with the reason.',
  })
  readonly restate?: boolean | null;
}

@ArgsType()
export class TrendArgs extends SeriesArgs {
  @Field(() => PeriodScalar, { nullable: true, description: fromDescription })
  readonly from?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: toDescription })
  readonly to?: string | null;

  @Field(() => Frequency, {
    nullable: true,
    defaultValue: Frequency.ANNUAL,
    description:
      'How long the periods are. One that the indicator is not published in: BAD_USER_INPUT that names those it is.',
  })
  readonly frequency?: Frequency | null;
}

/** One series of each unit, ready for SQL. */
export interface SeriesRequest {
  readonly indicator: string;
  readonly condition: ObservationCondition;
  /** The length of the periods, or the very periods. */
  readonly periods: Frequency | readonly string[];
  readonly restate: boolean;
}

/** A series is about one part of the population: of all parts at once it would have several values a period. */
function oneDisaggregation(args: SeriesArgs) {
  const disaggregation = disaggregationOf(args);
  const open = Object.entries(disaggregation).find(([, part]) => part === null);
  if (open) throw badInput(`${open[0]} is null`, `one ${open[0]}, or none to take everybody`);
  return disaggregation;
}

/** Reads what all series have in common. */
export function seriesRequest(
  args: SeriesArgs,
  range: ObservationCondition['range'],
  periods: SeriesRequest['periods'],
): SeriesRequest {
  return {
    indicator: checkIndicatorCode(args.indicator),
    condition: {
      range,
      synthetic: args.synthetic ?? null,
      publishers: args.publisher == null ? null : [args.publisher],
      knownOn: args.knownOn ?? null,
      disaggregation: oneDisaggregation(args),
    },
    periods,
    restate: args.restate ?? false,
  };
}

/** Reads the arguments of a trend. */
export function trendRequest(args: TrendArgs): SeriesRequest {
  return seriesRequest(args, periodRange(args.from, args.to), args.frequency ?? Frequency.ANNUAL);
}
