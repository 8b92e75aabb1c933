import type { Edition } from '../../geography/geography-data-set.js';
import { at } from '../at.js';
import { lookUp } from '../look-up.js';
import type { CountryModel, ProvinceModel } from '../model/country-model.js';
import { allProvinces, isDetailed } from '../model/detailed-provinces.js';
import { isInForce } from '../model/is-in-force.js';
import type { ObservationRow, Sex, SyntheticInput } from '../synthetic-data-set.js';
import { communeSeries } from './commune-series.js';
import { FIRST_YEAR, type ShareSpec } from './indicator-spec.js';
import { nationalFigures } from './national-figures.js';
import { observationRow } from './observation-row.js';
import { populationRows } from './population-rows.js';
import { rateFigures, shareFigures } from './province-figures.js';
import { publicationDelay } from './publication-delay.js';
import { RATE_SPECS } from './rate-specs.js';
import { annualPeriod, REPORTING_PERIODS, type ReportingPeriod } from './reporting-periods.js';
import { revisionOf } from './revision.js';
import { SHARE_SPECS } from './share-specs.js';
import { reportedValue, type UnitSeries, unitSeries, valueIn } from './unit-series.js';

/**
 * All synthetic observations: of every province, and of the communes of the detailed ones. None for any sex where
 * something of the unit and period is published.
 */
export function observationRows(country: CountryModel, input: SyntheticInput): Generator<ObservationRow> {
  return publishedNowhere(country, allRows(country, input));
}

/** The rows of which nothing of the unit and period is published. */
export function* publishedNowhere(
  country: CountryModel,
  rows: Iterable<ObservationRow>,
): Generator<ObservationRow> {
  for (const row of rows) {
    if (!country.published.has(row)) yield row;
  }
}

function* allRows(country: CountryModel, input: SyntheticInput): Generator<ObservationRow> {
  yield* populationRows(country, input);
  yield* rateRows(country, input);
  for (const spec of SHARE_SPECS) {
    const figures = shareFigures(country, spec, nationalFigures(input.facts, spec));
    for (const province of allProvinces(country)) {
      const ofProvince = lookUp(figures, province.id);
      const series = unitSeries({ id: province.id, level: 'PROVINCE' }, spec, ofProvince, country.seedNumber);
      yield* unitRows(province, spec, series, country.seedNumber);
      if (isDetailed(province, input.scale))
        yield* communeRows(province, spec, ofProvince, country.seedNumber);
    }
  }
}

function* communeRows(
  province: ProvinceModel,
  spec: ShareSpec,
  figures: Float64Array,
  seedNumber: number,
): Generator<ObservationRow> {
  for (const { commune, series } of communeSeries(province, spec, figures, seedNumber)) {
    yield* unitRows(commune, spec, series, seedNumber);
    for (const period of REPORTING_PERIODS[commune.edition]) {
      if (isInForce(commune, period.periodEnd)) yield* revisedRows(commune, spec, series, period, seedNumber);
    }
  }
}

interface ReportingUnit {
  readonly id: string;
  readonly edition: Edition;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

function* unitRows(
  unit: ReportingUnit,
  spec: ShareSpec,
  series: UnitSeries,
  seedNumber: number,
): Generator<ObservationRow> {
  const delay = publicationDelay(unit.id, seedNumber);
  for (const period of REPORTING_PERIODS[unit.edition]) {
    if (isInForce(unit, period.periodEnd)) yield* periodRows(unit, spec, series, period, delay);
  }
}

function periodRows(
  { id }: ReportingUnit,
  spec: ShareSpec,
  series: UnitSeries,
  period: ReportingPeriod,
  delay: number,
): readonly ObservationRow[] {
  const sexes = sexesIn(spec, period);
  if (sexes.length === 0) return [];
  const value = valueIn(series, period);
  return sexes.map((sex) => {
    const reported = reportedValue(spec, value, series.sexGap, sex);
    return observationRow(spec.code, id, period, sex, reported, at(period.publicationDays, delay));
  });
}

/** What a commune published anew for a year, for every sex; nothing for most. */
function revisedRows(
  { id }: ReportingUnit,
  spec: ShareSpec,
  series: UnitSeries,
  period: ReportingPeriod,
  seedNumber: number,
): readonly ObservationRow[] {
  const revision = period.quarter === null ? revisionOf(spec, id, period.year, seedNumber) : null;
  if (!revision) return [];
  const value = valueIn(series, period) + revision.change;
  return sexesIn(spec, period).map((sex) => {
    const reported = reportedValue(spec, value, series.sexGap, sex);
    return observationRow(spec.code, id, period, sex, reported, revision.publishedOn);
  });
}

/** What a commune published for a whole year: at first, and anew. */
export function annualRows(
  unit: ReportingUnit,
  spec: ShareSpec,
  series: UnitSeries,
  year: number,
  seedNumber: number,
): readonly ObservationRow[] {
  const period = annualPeriod(unit.edition, year);
  const delay = publicationDelay(unit.id, seedNumber);
  return [
    ...periodRows(unit, spec, series, period, delay),
    ...revisedRows(unit, spec, series, period, seedNumber),
  ];
}

const TOTAL: readonly Sex[] = ['T'];
const EACH_SEX: readonly Sex[] = ['T', 'M', 'F'];

/** For whom a period is reported; for nobody where the indicator has no quarters. */
export function sexesIn(spec: ShareSpec, period: ReportingPeriod): readonly Sex[] {
  if (period.quarter === null) return spec.sexGap === null ? TOTAL : EACH_SEX;
  if (spec.quarters === 'NONE') return [];
  return spec.quarters === 'TOTAL' ? TOTAL : EACH_SEX;
}

function* rateRows(country: CountryModel, { facts }: SyntheticInput): Generator<ObservationRow> {
  for (const spec of RATE_SPECS) {
    const figures = rateFigures(country, spec, nationalFigures(facts, spec));
    for (const { id, edition } of allProvinces(country)) {
      const delay = publicationDelay(id, country.seedNumber);
      for (const period of REPORTING_PERIODS[edition]) {
        if (period.quarter !== null) continue;
        const value = at(lookUp(figures, id), period.year - FIRST_YEAR);
        const reported = reportedValue(spec, value, 0, 'T');
        yield observationRow(spec.code, id, period, 'T', reported, at(period.publicationDays, delay));
      }
    }
  }
}
