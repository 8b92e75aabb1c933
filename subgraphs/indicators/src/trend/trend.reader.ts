import { type BatchReader, type ReadContext, Sex, sql } from '@ntp-graph/kit';
import { indicatorsByCode } from '../indicator/indicator.reader.js';
import { bestOfEachPeriod } from '../observation/best-of-each-period.js';
import { type Disaggregation, isTotal, Residence, totalCode } from '../observation/disaggregation.js';
import { o } from '../observation/observation.entity.js';
import type { Observation } from '../observation/observation.type.js';
import { fulfils, isPublishedBy, isSynthetic } from '../observation/observation-condition.js';
import { checkPublishedFrequency } from '../observation/published-periods.js';
import { seriesBreaksOfIndicators } from '../series-break/series-break.reader.js';
import { isOfFrequency } from '../time/frequency.js';
import { liesIn } from '../time/period-range.js';
import { assembleTrend } from './assemble-trend.js';
import { lineagesOfUnits } from './lineage.reader.js';
import type { SeriesRequest } from './trend.args.js';
import type { Trend } from './trend.type.js';

type Series = ReadonlyMap<string, readonly Observation[]>;

function byUnit(observations: readonly Observation[]): Series {
  return Map.groupBy(observations, ({ unit }) => unit?.id ?? '');
}

function isOfEverybody({ sex, age, ethnicity, residence }: Disaggregation): boolean {
  const isWhole = age === totalCode && ethnicity === totalCode;
  return isWhole && sex === Sex.TOTAL && residence === Residence.TOTAL;
}

async function valuesOf(context: ReadContext, units: readonly string[], request: SeriesRequest) {
  const { periods, condition } = request;
  const isAsked =
    typeof periods === 'string' ? isOfFrequency(periods) : sql`${o.period} = any(${[...periods]}::text[])`;
  return bestOfEachPeriod(context, units, request.indicator, sql`${isAsked} and ${fulfils(condition)}`);
}

/**
 * Weights are of everybody; facts alone where facts alone are asked for, and only as known by then. The first period of
 * the range may be weighed by what had ended before it.
 */
async function weightsOf(
  context: ReadContext,
  units: readonly string[],
  code: string,
  { condition: { range, synthetic, knownOn } }: SeriesRequest,
): Promise<Observation[]> {
  const parts = [isTotal, isPublishedBy(knownOn), liesIn(o, { start: null, end: range.end })];
  if (synthetic === false) parts.push(isSynthetic(synthetic));
  return bestOfEachPeriod(context, units, code, sql.join(parts, sql` and `), range.start);
}

/** One series of each unit; null for an unknown indicator. */
export const trendsOfUnits: BatchReader<string, SeriesRequest, Trend | null> = async (
  context,
  ids,
  request,
) => {
  const [indicator, breaks, lineages] = await Promise.all([
    context.load(indicatorsByCode, request.indicator, null),
    context.load(seriesBreaksOfIndicators, request.indicator, null),
    request.restate ? lineagesOfUnits(context, ids, null) : [],
  ]);
  if (indicator === null) return ids.map(() => null);
  const predecessors = [...new Set(lineages.flatMap((units) => units.slice(1).map(({ unitId }) => unitId)))];
  const weightCode = predecessors.length > 0 ? indicator.weightIndicatorCode : null;
  const [values, weights] = await Promise.all([
    valuesOf(context, [...new Set([...ids, ...predecessors])], request),
    weightCode === null ? [] : weightsOf(context, predecessors, weightCode, request),
  ]);
  if (values.length === 0 && typeof request.periods === 'string') {
    await checkPublishedFrequency(context, indicator.code, request.periods);
  }
  const material = {
    indicator,
    breaks,
    range: request.condition.range,
    isOfEverybody: isOfEverybody(request.condition.disaggregation),
    values: byUnit(values),
    weights: byUnit(weights),
  };
  return ids.map((id, place) => assembleTrend(id, lineages[place] ?? [], material));
};
