import type { Facts } from '../../facts/read-facts.js';
import type { Edition } from '../../geography/geography-data-set.js';
import { at } from '../at.js';
import type { CommuneModel, CountryModel } from '../model/country-model.js';
import { isInForce } from '../model/is-in-force.js';
import { FIRST_YEAR } from '../observations/indicator-spec.js';
import { nationalFigures } from '../observations/national-figures.js';
import { annualPeriod } from '../observations/reporting-periods.js';
import { quantile } from '../quantile.js';
import { randomStream } from '../random/random-stream.js';

/** The years that communes are judged for, by the edition whose communes are judged. */
export const ASSESSED_YEARS: Readonly<Record<Edition, readonly number[]>> = {
  '2004': [2021, 2022, 2023, 2024],
  '2025': [2025],
};

const FIRST_ASSESSED = 2021;
const PUBLISHER = 'Ministry of Health';
const SET_TO_2020 = { code: 'CHS_NATSTD_2020', publisher: PUBLISHER, supposed: {} };
// Published: 65 % for 2023. The plan 1015/KH-BYT wants 70 % for 2024; 2025 is supposed.
const SET_TO_2030 = { code: 'CHS_NATSTD_2030', publisher: PUBLISHER, supposed: { 2024: 70, 2025: 74 } };

/** The first year judged by the set to 2030, which is in force from 2023-03-09. */
export const FIRST_YEAR_OF_SET_2030 = 2023;

/**
 * By how much the health work of a commune is above what it takes to pass in a year. The bar is laid so that the
 * published share of the country's communes passes: 96 % by the old set in 2022, 65 % by the new one in 2023.
 */
export class HealthMargins {
  private readonly seedNumber: number;
  private readonly bars: ReadonlyMap<number, number>;

  constructor(country: CountryModel, facts: Facts) {
    this.seedNumber = country.seedNumber;
    const passing = { old: nationalFigures(facts, SET_TO_2020), new: nationalFigures(facts, SET_TO_2030) };
    const bars = new Map<number, number>();
    for (const provinces of [country.provincesOf2004, country.provincesOf2025]) {
      const communes = provinces.flatMap((province) => province.communes);
      const scores = communes.map((commune) => healthScores(commune, country.seedNumber));
      const edition = provinces[0]?.edition ?? '2004';
      for (const year of ASSESSED_YEARS[edition]) {
        const figures = year < FIRST_YEAR_OF_SET_2030 ? passing.old : passing.new;
        const { periodEnd } = annualPeriod(edition, year);
        const judged = scores.filter((_, index) => isInForce(at(communes, index), periodEnd));
        const share = at(figures, year - FIRST_YEAR) / 100;
        bars.set(
          year,
          quantile(
            judged.map((ofYears) => at(ofYears, year - FIRST_ASSESSED)),
            1 - share,
          ),
        );
      }
    }
    this.bars = bars;
  }

  margin(commune: CommuneModel, year: number): number {
    const score = at(healthScores(commune, this.seedNumber), year - FIRST_ASSESSED);
    return score - (this.bars.get(year) ?? 0);
  }
}

// From 2021 on. Development counts little: Lào Cai, a mountain province, had 98 % in 2024.
function healthScores(commune: CommuneModel, seedNumber: number): readonly number[] {
  const { predecessors, population } = commune;
  if (predecessors.length > 0) {
    const parts = predecessors.map((predecessor) => healthScores(predecessor, seedNumber));
    return at(parts, 0).map((_, year) =>
      predecessors.reduce(
        (total, part, index) => total + (part.population / population) * at(at(parts, index), year),
        0,
      ),
    );
  }
  const stream = randomStream(seedNumber, commune.id, 'commune-health');
  const lasting = 0.3 * commune.development + 0.6 * stream.spread();
  return [2021, 2022, 2023, 2024, 2025].map(() => lasting + 0.15 * stream.spread());
}
