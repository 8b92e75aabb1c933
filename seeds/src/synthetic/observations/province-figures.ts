import { at } from '../at.js';
import { lookUp } from '../look-up.js';
import type { CountryModel, ProvinceModel } from '../model/country-model.js';
import { isRural } from '../model/is-rural.js';
import { sum } from '../sum.js';
import { type RateSpec, type ShareSpec, YEARS } from './indicator-spec.js';
import { provinceScores } from './scores.js';
import { logistic, solveShift } from './solve-shift.js';

/** The figure of every province of both editions in each year from 2020, by unit id; percent, or the rate. */
export type ProvinceFigures = ReadonlyMap<string, Float64Array>;

/** How many people of a province an indicator is about; invented, a weight. */
export function provinceWeight(province: ProvinceModel, ruralOnly: boolean): number {
  if (!ruralOnly) return province.population;
  const lasting = province.communes.filter(
    (commune) => isRural(commune) && commune.validTo === province.validTo,
  );
  return sum(lasting.map(({ population }) => population));
}

/** Percentages of all provinces whose weighted mean is the national figure. */
export function shareFigures(
  country: CountryModel,
  spec: ShareSpec,
  national: readonly number[],
): ProvinceFigures {
  const provinces = country.provincesOf2004;
  const weights = provinces.map((province) => provinceWeight(province, spec.ruralOnly));
  const scores = provinces.map((province) => provinceScores(province, spec, country.seedNumber));
  const byYear = YEARS.map((_, year) => {
    const ofYear = scores.map((series) => at(series, year));
    const shift = solveShift(ofYear, weights, at(national, year) / 100);
    return ofYear.map((score) => 100 * logistic(shift + score));
  });
  return withProvincesOf2025(country, byYear, spec.ruralOnly);
}

/** Rates of all provinces whose weighted mean is the national figure. */
export function rateFigures(
  country: CountryModel,
  spec: RateSpec,
  national: readonly number[],
): ProvinceFigures {
  const provinces = country.provincesOf2004;
  const people = sum(provinces.map(({ population }) => population));
  const scores = provinces.map((province) => provinceScores(province, spec, country.seedNumber));
  const byYear = YEARS.map((_, year) => {
    const factors = scores.map((series) => Math.exp(at(series, year)));
    const mean = sum(provinces.map(({ population }, index) => population * at(factors, index))) / people;
    return factors.map((factor) => (at(national, year) * factor) / mean);
  });
  return withProvincesOf2025(country, byYear, false);
}

// A province of 2025 is in every year what its predecessors were together, so that its trend has no break in 2025.
function withProvincesOf2025(
  country: CountryModel,
  byYear: readonly (readonly number[])[],
  ruralOnly: boolean,
): ProvinceFigures {
  const figures = new Map<string, Float64Array>();
  country.provincesOf2004.forEach(({ id }, index) => {
    figures.set(
      id,
      Float64Array.from(byYear, (values) => at(values, index)),
    );
  });
  for (const { id, predecessors } of country.provincesOf2025) {
    const weights = predecessors.map((province) => provinceWeight(province, ruralOnly));
    const parts = predecessors.map((province) => lookUp(figures, province.id));
    const mean = YEARS.map(
      (_, year) => sum(parts.map((part, index) => at(part, year) * at(weights, index))) / sum(weights),
    );
    figures.set(id, Float64Array.from(mean));
  }
  return figures;
}
