import { at } from '../at.js';
import type { CountryModel, ProvinceModel } from '../model/country-model.js';
import { allProvinces, isDetailed } from '../model/detailed-provinces.js';
import { isInForce } from '../model/is-in-force.js';
import type { ObservationRow, SyntheticInput } from '../synthetic-data-set.js';
import { observationRow } from './observation-row.js';
import { publicationDelay } from './publication-delay.js';
import { REPORTING_PERIODS, type ReportingPeriod } from './reporting-periods.js';

/** The indicator that weights are read from. */
export const POPULATION_CODE = 'DEM_POP';

/** The year whose people the model supposes, and by how much they grow in a year: everywhere alike. */
const MODEL_YEAR = 2025;
const YEARLY_GROWTH = 1.009;

type Reporting = Pick<ProvinceModel, 'id' | 'edition' | 'population' | 'validFrom' | 'validTo'>;

/** The supposed people of a unit at the end of a year: the weights by which the other series were made to agree. */
export function populationIn(population: number, year: number): number {
  return Math.round(population * YEARLY_GROWTH ** (year - MODEL_YEAR));
}

/** The years that a unit reports its people of. */
export function populationPeriods({ edition }: Pick<Reporting, 'edition'>): readonly ReportingPeriod[] {
  return REPORTING_PERIODS[edition].filter(({ quarter }) => quarter === null);
}

/** The people of every province, and of the communes of the detailed ones. */
export function* populationRows(country: CountryModel, { scale }: SyntheticInput): Generator<ObservationRow> {
  for (const province of allProvinces(country)) {
    yield* rowsOf(province, country.seedNumber);
    if (!isDetailed(province, scale)) continue;
    for (const commune of province.communes) yield* rowsOf(commune, country.seedNumber);
  }
}

function* rowsOf(unit: Reporting, seedNumber: number): Generator<ObservationRow> {
  const delay = publicationDelay(unit.id, seedNumber);
  for (const period of populationPeriods(unit)) {
    if (!isInForce(unit, period.periodEnd)) continue;
    const people = populationIn(unit.population, period.year);
    yield observationRow(POPULATION_CODE, unit.id, period, 'T', people, at(period.publicationDays, delay));
  }
}
