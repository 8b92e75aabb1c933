import { at } from '../at.js';
import type { CountryModel, ProvinceModel } from '../model/country-model.js';
import { allProvinces, isDetailed } from '../model/detailed-provinces.js';
import { isInForce } from '../model/is-in-force.js';
import { grown, MODEL_YEAR, POPULATION_CODE } from '../model/people.js';
import { splitExactly } from '../split-exactly.js';
import type { ObservationRow, SyntheticInput } from '../synthetic-data-set.js';
import { observationRow } from './observation-row.js';
import { publicationDelay } from './publication-delay.js';
import { REPORTING_PERIODS, type ReportingPeriod } from './reporting-periods.js';

/** The years that a unit reports its people of. */
export function populationPeriods({ edition }: Pick<ProvinceModel, 'edition'>): readonly ReportingPeriod[] {
  return REPORTING_PERIODS[edition].filter(({ quarter }) => quarter === null);
}

/** The people of every province, and of the communes of the detailed ones, which add up to them. */
export function* populationRows(country: CountryModel, { scale }: SyntheticInput): Generator<ObservationRow> {
  for (const province of allProvinces(country)) {
    const detailed = isDetailed(province, scale);
    for (const period of populationPeriods(province)) {
      if (!isInForce(province, period.periodEnd)) continue;
      const people = peopleIn(country, province, period.year);
      yield rowOf(country, province.id, period, people);
      if (detailed) yield* communeRows(country, province, period, people);
    }
  }
}

/** The people of a province in a year: as published, or grown from what is published. */
function peopleIn({ published }: CountryModel, { id, population }: ProvinceModel, year: number): number {
  return published.value(POPULATION_CODE, id, year) ?? grown(population, MODEL_YEAR, year);
}

function* communeRows(
  country: CountryModel,
  province: ProvinceModel,
  period: ReportingPeriod,
  people: number,
): Generator<ObservationRow> {
  const communes = province.communes.filter((commune) => isInForce(commune, period.periodEnd));
  const weights = communes.map(({ population }) => population);
  const parts = splitExactly(people, weights);
  for (const [index, { id }] of communes.entries()) yield rowOf(country, id, period, at(parts, index));
}

function rowOf(
  { seedNumber }: CountryModel,
  unitId: string,
  period: ReportingPeriod,
  people: number,
): ObservationRow {
  const published = at(period.publicationDays, publicationDelay(unitId, seedNumber));
  return observationRow(POPULATION_CODE, unitId, period, 'T', people, published);
}
