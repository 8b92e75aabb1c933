import { aggregateProvenance, Comparator, type ProvenanceValue, parsePeriod } from '@ntp-graph/kit';
import type { Indicator } from '../indicator/indicator.type.js';
import type { Observation } from '../observation/observation.type.js';
import { breaksBetween } from '../series-break/breaks-between.js';
import { markedBreak, publishersBreak } from '../series-break/computed-breaks.js';
import type { SeriesBreak } from '../series-break/series-break.type.js';
import { SeriesBreakKind } from '../series-break/series-break-kind.js';
import type { PeriodRange } from '../time/period-range.js';
import { isInForce, type LineageUnit } from './lineage.reader.js';
import { type Predecessor, restate } from './restate.js';
import type { Restatement } from './restatement.type.js';
import type { Trend, TrendPoint } from './trend.type.js';
import { changeOf } from './value-change.js';
import type { ValueChange } from './value-change.type.js';

/** What a trend is made of. The observations of each unit are one a period, by period. */
export interface TrendMaterial {
  readonly indicator: Indicator;
  readonly range: PeriodRange;
  readonly isOfEverybody: boolean;
  readonly breaks: readonly SeriesBreak[];
  readonly values: ReadonlyMap<string, readonly Observation[]>;
  /** Of the weight indicator; empty where nothing is weighted. */
  readonly weights: ReadonlyMap<string, readonly Observation[]>;
}

type BarePoint = Pick<TrendPoint, 'period' | 'value' | 'observation' | 'restatement'>;

function ownPoint(observation: Observation): BarePoint {
  return { period: observation.period, value: observation.value, observation, restatement: null };
}

/** The weight that stands on a day: of the last period that had ended by then. */
function weightOn(day: string, weights: readonly Observation[]): Observation | null {
  return weights.findLast(({ period }) => parsePeriod(period).end <= day) ?? null;
}

function computedProvenance(parts: Restatement['parts']): ProvenanceValue {
  const used = parts
    .flatMap(({ observation, weight }) => [observation, weight])
    .filter((one) => one !== null);
  const synthetic = used.some(({ provenance }) => provenance.synthetic);
  return aggregateProvenance(
    synthetic,
    'Do chúng tôi tính; nguồn là nguồn của các thành phần.',
    'Computed by us; the documents are those of the parts.',
  );
}

function restatedPoint(
  period: string,
  ancestors: readonly LineageUnit[],
  material: TrendMaterial,
): BarePoint {
  const { end } = parsePeriod(period);
  const predecessors = ancestors
    .filter((unit) => isInForce(unit, end))
    .map(({ unitId, isDivided }): Predecessor => {
      const observation = material.values.get(unitId)?.find((one) => one.period === period) ?? null;
      const weight = weightOn(end, material.weights.get(unitId) ?? []);
      return { unit: { id: unitId }, observation, weight, isDivided };
    });
  const restated = restate(material, predecessors);
  const provenance = computedProvenance(restated.parts) as Restatement['provenance'];
  return { period, value: restated.value, observation: null, restatement: { ...restated, provenance } };
}

/** The periods that ended before the unit existed and of which a predecessor that did has a value. */
function periodsBefore(
  self: LineageUnit,
  ancestors: readonly LineageUnit[],
  values: TrendMaterial['values'],
): string[] {
  const periods = ancestors.flatMap((unit) =>
    (values.get(unit.unitId) ?? [])
      .map(({ period }) => period)
      .filter((period) => isInForce(unit, parsePeriod(period).end)),
  );
  return [...new Set(periods)].filter((period) => !isInForce(self, parsePeriod(period).end));
}

function byTime(one: BarePoint, other: BarePoint): number {
  const [a, b] = [parsePeriod(one.period), parsePeriod(other.period)];
  return `${a.end} ${a.start}` < `${b.end} ${b.start}` ? -1 : 1;
}

function isExact(point: BarePoint): point is BarePoint & { readonly value: number } {
  const isBound = point.observation !== null && point.observation.comparator !== Comparator.EQ;
  return point.value !== null && !isBound;
}

function marked(point: BarePoint): readonly SeriesBreak[] {
  const own = point.observation && markedBreak(point.observation);
  return own ? [own] : [];
}

/** What the value of a point was made of. */
function observationsOf({ observation, restatement }: BarePoint): readonly Observation[] {
  if (observation) return [observation];
  return (restatement?.parts ?? []).flatMap((part) => part.observation ?? []);
}

function acrossPublishers(
  earlier: BarePoint | undefined,
  later: BarePoint | undefined,
): readonly SeriesBreak[] {
  if (!earlier || !later || earlier === later) return [];
  const found = publishersBreak(observationsOf(earlier), observationsOf(later));
  return found ? [found] : [];
}

function changeBetween(
  earlier: BarePoint | undefined,
  later: BarePoint | undefined,
  breaks: readonly SeriesBreak[],
  { direction }: Indicator,
): ValueChange | null {
  if (!earlier || !later || earlier === later || !isExact(earlier) || !isExact(later)) return null;
  return changeOf(earlier, later, direction, breaks.length === 0);
}

/** The breaks that follow from the values themselves. */
function brokenAt(earlier: BarePoint | undefined, point: BarePoint): readonly SeriesBreak[] {
  return [...marked(point), ...acrossPublishers(earlier, point)];
}

/** The breaks within the time that is shown, and those that may lie anywhere. */
function breaksWithin(points: readonly BarePoint[], { breaks, range }: TrendMaterial): SeriesBreak[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const from = range.start ?? parsePeriod(first.period).end;
  const to = range.end ?? parsePeriod(last.period).end;
  const dated = breaksBetween(breaks, from, to < from ? from : to);
  const ofPoints = points.slice(1).flatMap((point, place) => brokenAt(points[place], point));
  return [...breaks.filter(({ period }) => period === null), ...dated, ...ofPoints];
}

/**
 * The trend of a unit: its own values, and of the time before it existed restated ones.
 *
 * @param lineage the unit and what it was made of; empty where nothing is to be restated
 */
export function assembleTrend(
  unitId: string,
  lineage: readonly LineageUnit[],
  material: TrendMaterial,
): Trend {
  const [self, ...ancestors] = lineage;
  const before = self ? periodsBefore(self, ancestors, material.values) : [];
  const bare = [
    ...(material.values.get(unitId) ?? []).map(ownPoint),
    ...before.map((period) => restatedPoint(period, ancestors, material)),
  ].sort(byTime);
  const points = bare.map((point, place): TrendPoint => {
    const earlier = bare[place - 1];
    const breaks = earlier
      ? [...breaksBetween(material.breaks, earlier.period, point.period), ...brokenAt(earlier, point)]
      : [];
    return {
      ...point,
      change: changeBetween(earlier, point, breaks, material.indicator),
      seriesBreaks: breaks,
    };
  });
  const exact = bare.filter(isExact);
  const seriesBreaks = breaksWithin(bare, material);
  // Between the first and the last it does not matter who published what lies between.
  const dated = seriesBreaks.filter(
    ({ period, kind }) => period !== null && kind !== SeriesBreakKind.PUBLISHER,
  );
  const [first, last] = [exact[0], exact.at(-1)];
  return {
    unit: { id: unitId },
    indicator: material.indicator,
    points,
    change: changeBetween(first, last, [...dated, ...acrossPublishers(first, last)], material.indicator),
    seriesBreaks,
  };
}
