import { at } from '../at.js';
import { lookUp } from '../look-up.js';
import type { CountryModel, ProvinceModel } from '../model/country-model.js';
import { isRural } from '../model/is-rural.js';
import { sum } from '../sum.js';
import { type FigureScale, RATE_SCALE, SHARE_SCALE } from './figure-scale.js';
import { type IndicatorSpec, type RateSpec, type ShareSpec, YEARS } from './indicator-spec.js';
import { followPublished, levelIn, type PublishedPosition } from './published-scores.js';
import { provinceScores } from './scores.js';

/** The figure of every province of both editions in each year from 2020, by unit id; percent, or the rate. */
export type ProvinceFigures = ReadonlyMap<string, Float64Array>;

/** How many people of a province an indicator is about; a weight. */
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
  return figuresOf(country, spec, national, SHARE_SCALE, spec.ruralOnly);
}

/** Rates of all provinces whose weighted mean is the national figure. */
export function rateFigures(
  country: CountryModel,
  spec: RateSpec,
  national: readonly number[],
): ProvinceFigures {
  return figuresOf(country, spec, national, RATE_SCALE, false);
}

// A published figure stays what it is; the others make up the rest of the national one. In the years about it, the
// province stands against the others where the published figure put it.
function figuresOf(
  country: CountryModel,
  spec: IndicatorSpec,
  national: readonly number[],
  scale: FigureScale,
  ruralOnly: boolean,
): ProvinceFigures {
  const provinces = country.provincesOf2004;
  const weights = provinces.map((province) => provinceWeight(province, ruralOnly));
  const supposed = provinces.map((province) => provinceScores(province, spec, country.seedNumber));
  const published = provinces.map(({ id }) =>
    YEARS.map((year): PublishedPosition => {
      const figure = country.published.value(spec.code, id, year);
      return figure === null ? null : scale.position(figure);
    }),
  );
  const scores = followPublished(supposed, published, weights, national, scale);
  const byYear = YEARS.map((_, year) => {
    const known = published.map((positions) => at(positions, year));
    const ofYear = scores.map((series) => at(series, year));
    const level = levelIn(ofYear, known, weights, at(national, year), scale);
    return ofYear.map((score, index) => scale.figure(known[index] ?? level + score));
  });
  return withProvincesOf2025(country, byYear, ruralOnly);
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
