import type { Facts } from '../../facts/read-facts.js';
import { interpolate } from '../interpolate.js';
import { type IndicatorSpec, YEARS } from './indicator-spec.js';

/** The national figure of each year from 2020: published, or supposed, or in between. */
export function nationalFigures(
  facts: Facts,
  series: Pick<IndicatorSpec, 'code' | 'publisher' | 'supposed'>,
): readonly number[] {
  const points = new Map(Object.entries(series.supposed).map(([year, value]) => [Number(year), value]));
  for (const fact of facts.observations) {
    const national =
      fact.unitId === 'VN' && fact.sex === 'T' && fact.ethnicity === '_T' && fact.residence === '_T';
    const ofSeries = fact.indicatorCode === series.code && fact.publisher === series.publisher;
    const exact = fact.comparator === 'EQ' && /^\d{4}$/.test(fact.period);
    if (national && ofSeries && exact && fact.value !== null) points.set(Number(fact.period), fact.value);
  }
  if (points.size === 0)
    throw new RangeError(`no national figure of ${series.code} is published or supposed`);
  const sorted = [...points].sort(([one], [other]) => one - other);
  return YEARS.map((year) => interpolate(sorted, year));
}
