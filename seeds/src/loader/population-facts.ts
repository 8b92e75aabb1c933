import type { Facts } from '../facts/read-facts.js';
import { POPULATION_CODE } from '../synthetic/model/people.js';
import type { ObservationRow } from '../synthetic/synthetic-data-set.js';

/** The people of a unit in a year, as `finance.population` keeps them. */
export interface PopulationRow {
  readonly unitId: string;
  readonly year: number;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly people: number;
  readonly synthetic: boolean;
}

type Observed = Pick<
  Facts['observations'][number] | ObservationRow,
  'indicatorCode' | 'unitId' | 'period' | 'sex' | 'publisher' | 'publishedOn' | 'value' | 'synthetic'
>;

/** What observations say of the people of units in whole years: of everybody, and exactly. */
export function populationOf(observations: Iterable<Observed>): PopulationRow[] {
  const rows: PopulationRow[] = [];
  for (const {
    indicatorCode,
    unitId,
    period,
    sex,
    publisher,
    publishedOn,
    value,
    synthetic,
    ...row
  } of observations) {
    const parts = row as Partial<Record<'age' | 'ethnicity' | 'residence' | 'comparator', string>>;
    const { age = '_T', ethnicity = '_T', residence = '_T', comparator = 'EQ' } = parts;
    const isOfEverybody = sex === 'T' && [age, ethnicity, residence].every((part) => part === '_T');
    const isOfYear = /^\d{4}$/.test(period) && comparator === 'EQ';
    if (indicatorCode !== POPULATION_CODE || unitId === null || value === null || !isOfEverybody || !isOfYear)
      continue;
    rows.push({ unitId, year: Number(period), publisher, publishedOn, people: value, synthetic });
  }
  return rows;
}
