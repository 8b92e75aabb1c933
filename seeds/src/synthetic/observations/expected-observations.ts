import type { CountryModel, ProvinceModel } from '../model/country-model.js';
import { allProvinces, isDetailed } from '../model/detailed-provinces.js';
import { sum } from '../sum.js';
import type { SyntheticScale } from '../synthetic-data-set.js';
import { communesOf } from './commune-series.js';
import { sexesIn } from './observation-rows.js';
import { populationPeriods } from './population-rows.js';
import { RATE_SPECS } from './rate-specs.js';
import { REPORTING_PERIODS } from './reporting-periods.js';
import { SHARE_SPECS } from './share-specs.js';

/** About how many observations there will be: as many as if no commune had been abolished early. */
export function expectedObservations(country: CountryModel, scale: SyntheticScale): number {
  return sum(allProvinces(country).map((province) => expectedOf(province, isDetailed(province, scale))));
}

function expectedOf(province: ProvinceModel, detailed: boolean): number {
  const periods = REPORTING_PERIODS[province.edition];
  const shares = SHARE_SPECS.map((spec) => {
    const units = 1 + (detailed ? communesOf(province, spec).length : 0);
    return units * sum(periods.map((period) => sexesIn(spec, period).length));
  });
  const reportingPeople = 1 + (detailed ? province.communes.length : 0);
  const people = reportingPeople * populationPeriods(province).length;
  return people + sum(shares) + RATE_SPECS.length * periods.filter(({ quarter }) => quarter === null).length;
}
