import { monthEnd } from '../../calendar.js';
import { at } from '../at.js';
import type { CommuneModel, ProvinceModel } from '../model/country-model.js';
import { isInForce } from '../model/is-in-force.js';
import { isRural } from '../model/is-rural.js';
import { type ShareSpec, YEARS } from './indicator-spec.js';
import { communeScores } from './scores.js';
import { logistic, solveShift } from './solve-shift.js';
import { type UnitSeries, unitSeries } from './unit-series.js';

export interface CommuneSeries {
  readonly commune: CommuneModel;
  readonly series: UnitSeries;
}

/** The communes of a province that an indicator is about. */
export function communesOf(province: ProvinceModel, spec: ShareSpec): readonly CommuneModel[] {
  return spec.ruralOnly ? province.communes.filter(isRural) : province.communes;
}

/** The series of all communes of a province, whose weighted mean in each year is the figure of the province. */
export function communeSeries(
  province: ProvinceModel,
  spec: ShareSpec,
  figures: Float64Array,
  seedNumber: number,
): readonly CommuneSeries[] {
  const communes = communesOf(province, spec);
  const scores = communes.map((commune) => communeScores(commune, spec, seedNumber));
  const annual = communes.map(() => new Float64Array(YEARS.length));
  for (const [year, calendarYear] of YEARS.entries()) {
    const ofYear = scores.map((series) => at(series, year));
    const day = referenceDay(province, calendarYear);
    const weights = communes.map((commune) => (isInForce(commune, day) ? commune.population : 0));
    const shift = solveShift(ofYear, weights, at(figures, year) / 100);
    ofYear.forEach((score, index) => {
      at(annual, index)[year] = 100 * logistic(shift + score);
    });
  }
  return communes.map((commune, index) => ({
    commune,
    series: unitSeries({ id: commune.id, level: 'COMMUNE' }, spec, at(annual, index), seedNumber),
  }));
}

// The communes that make up the province in a year: those of its last day, or of the last day of the edition. A year
// before the edition counts all its communes.
function referenceDay(province: ProvinceModel, year: number): string {
  const end = monthEnd(year, 12);
  if (province.validTo !== null && province.validTo < end) return province.validTo;
  return province.validFrom !== null && end < province.validFrom ? province.validFrom : end;
}
