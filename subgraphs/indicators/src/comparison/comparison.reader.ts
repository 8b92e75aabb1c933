import { Comparator, type ReadContext, withoutNoise } from '@ntp-graph/kit';
import { indicatorsByCode } from '../indicator/indicator.reader.js';
import type { Indicator } from '../indicator/indicator.type.js';
import { IndicatorDirection } from '../indicator/indicator-enums.js';
import { checkPublishedPeriods } from '../observation/published-periods.js';
import { rankValues } from '../rank/rank-values.js';
import { breaksBetween } from '../series-break/breaks-between.js';
import { seriesBreaksOfIndicators } from '../series-break/series-break.reader.js';
import { lineagesOfUnits } from '../trend/lineage.reader.js';
import { trendsOfUnits } from '../trend/trend.reader.js';
import type { Trend, TrendPoint } from '../trend/trend.type.js';
import type { ComparisonRequest } from './comparison.args.js';
import type { Comparison, ComparisonCell } from './comparison.type.js';

const nothing: Omit<TrendPoint, 'period'> = {
  value: null,
  observation: null,
  restatement: null,
  change: null,
  seriesBreaks: [],
};

function exactValue({ value, observation }: TrendPoint): number | null {
  return observation !== null && observation.comparator !== Comparator.EQ ? null : value;
}

/** The points of all units in one period, each with its place beside the others. */
function columnOf(
  points: readonly TrendPoint[],
  units: readonly string[],
  { direction }: Indicator,
): ComparisonCell[] {
  const values = points.map(exactValue);
  const known = new Map(
    units.flatMap((unit, place) => {
      const value = values[place] ?? null;
      return value === null ? [] : [[unit, value] as const];
    }),
  );
  const isDirected =
    direction === IndicatorDirection.HIGHER_IS_BETTER || direction === IndicatorDirection.LOWER_IS_BETTER;
  const { places } = rankValues(known, direction === IndicatorDirection.HIGHER_IS_BETTER);
  const first = values[0] ?? null;
  return points.map((point, place) => {
    const value = values[place] ?? null;
    return {
      ...point,
      differenceFromFirst: value === null || first === null ? null : withoutNoise(value - first),
      position: isDirected ? (places.get(units[place] ?? '')?.position ?? null) : null,
    };
  });
}

/** Units and periods side by side: the trends of the units at the periods. Null for an unknown indicator. */
export async function compareUnits(
  context: ReadContext,
  { units, periods, series }: ComparisonRequest,
): Promise<Comparison | null> {
  const indicator = await context.load(indicatorsByCode, series.indicator, null);
  if (indicator === null) return null;
  await checkPublishedPeriods(context, indicator.code, periods);
  const [trends, lineages, breaks] = await Promise.all([
    Promise.all(units.map((unit) => context.load(trendsOfUnits, unit, series))),
    Promise.all(units.map((unit) => context.load(lineagesOfUnits, unit, null))),
    context.load(seriesBreaksOfIndicators, indicator.code, null),
  ]);
  const pointOf = (trend: Trend | null, period: string): TrendPoint =>
    trend?.points.find((point) => point.period === period) ?? { period, ...nothing };
  const columns = periods.map((period) =>
    columnOf(
      trends.map((trend) => pointOf(trend, period)),
      units,
      indicator,
    ),
  );
  const [first = '', last = first] = [periods[0], periods.at(-1)];
  return {
    indicator,
    rows: units.map((id, place) => ({
      unit: lineages[place]?.length ? { id } : null,
      cells: columns.map((column) => column[place] as ComparisonCell),
    })),
    seriesBreaks: [...breaks.filter(({ period }) => period === null), ...breaksBetween(breaks, first, last)],
  };
}
