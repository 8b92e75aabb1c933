import { at } from '../at.js';
import { randomStream } from '../random/random-stream.js';
import type { Sex } from '../synthetic-data-set.js';
import { FIRST_YEAR, type IndicatorSpec, type ShareSpec, YEARS } from './indicator-spec.js';
import type { ReportingPeriod } from './reporting-periods.js';

/** One indicator of one unit. */
export interface UnitSeries {
  /** At the end of each year from 2020, in percent. */
  readonly annual: Float64Array;
  /** Women minus men, in logits. */
  readonly sexGap: number;
  /** How far each quarter strays from the line between two years, in logits; 0 in the fourth. */
  readonly strays: Float64Array;
}

/**
 * By how much the gap between the sexes differs from place to place, in logits: over the communes of a province it
 * evens out, so the province itself has the mean gap.
 */
const GAP_SPREAD: Readonly<Record<'PROVINCE' | 'COMMUNE', number>> = { PROVINCE: 0, COMMUNE: 0.04 };

/** Adds to the annual figures what is the unit's own: the gap between the sexes and the unrest of its quarters. */
export function unitSeries(
  { id, level }: { readonly id: string; readonly level: 'PROVINCE' | 'COMMUNE' },
  spec: ShareSpec,
  annual: Float64Array,
  seedNumber: number,
): UnitSeries {
  const stream = randomStream(seedNumber, id, `${spec.code}/quarters`);
  const sexGap = (spec.sexGap ?? 0) + GAP_SPREAD[level] * stream.spread();
  const quarters = spec.quarters === 'NONE' ? 0 : 4 * YEARS.length;
  const strays = new Float64Array(quarters);
  for (let index = 0; index < quarters; index += 1) {
    strays[index] = index % 4 === 3 ? 0 : 0.02 * stream.spread();
  }
  return { annual, sexGap, strays };
}

/** The figure of a period, unrounded: quarters lead smoothly from the figure of one year to that of the next. */
export function valueIn(series: UnitSeries, { year, quarter }: ReportingPeriod): number {
  const index = year - FIRST_YEAR;
  const current = at(series.annual, index);
  if (quarter === null) return current;
  const previous = at(series.annual, index - 1);
  const onTheLine = previous + ((current - previous) * quarter) / 4;
  return onTheLine + at(series.strays, 4 * index + quarter - 1) * percentPerLogit(onTheLine);
}

/** The reported value for a sex. The two sexes lie evenly about the total. */
export function reportedValue(spec: IndicatorSpec, value: number, sexGap: number, sex: Sex): number {
  if (sex === 'T') return rounded(value, spec.decimals);
  const half = (sexGap / 2) * percentPerLogit(value);
  return rounded(sex === 'F' ? value + half : value - half, spec.decimals);
}

function percentPerLogit(percent: number): number {
  return percent * (1 - percent / 100);
}

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.min(99.9, Math.max(0.1, Math.round(value * scale) / scale));
}
