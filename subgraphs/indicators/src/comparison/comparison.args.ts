import { badInput, checkUnitId, PeriodScalar, parsePeriod } from '@ntp-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import { SeriesArgs, type SeriesRequest, seriesRequest } from '../trend/trend.args.js';

const mostUnits = 100;
const mostPeriods = 20;

@ArgsType()
export class ComparisonArgs extends SeriesArgs {
  @Field(() => [ID], {
    description: `From 1 to ${mostUnits} units; the first is what the others are compared with. Malformed: BAD_USER_INPUT.`,
  })
  readonly units!: string[];

  @Field(() => [PeriodScalar], {
    description:
      `From 1 to ${mostPeriods} periods. One that the indicator has no value of anywhere: BAD_USER_INPUT that names ` +
      'those it has.',
  })
  readonly periods!: string[];
}

/** A comparison, ready to be read. */
export interface ComparisonRequest {
  readonly units: readonly string[];
  /** By time. */
  readonly periods: readonly string[];
  readonly series: SeriesRequest;
}

function unique(what: string, values: readonly string[], most: number): string[] {
  const found = [...new Set(values)];
  if (found.length >= 1 && found.length <= most) return found;
  throw badInput(`${found.length} ${what} are to be compared`, `from 1 to ${most}`);
}

/** Reads the arguments of a comparison. */
export function comparisonRequest(args: ComparisonArgs): ComparisonRequest {
  const byTime = (period: string) => `${parsePeriod(period).end} ${parsePeriod(period).start}`;
  const periods = unique('periods', args.periods, mostPeriods).sort((one, other) =>
    byTime(one) < byTime(other) ? -1 : 1,
  );
  return {
    units: unique('units', args.units, mostUnits).map(checkUnitId),
    periods,
    series: seriesRequest(args, { start: null, end: null }, periods),
  };
}
