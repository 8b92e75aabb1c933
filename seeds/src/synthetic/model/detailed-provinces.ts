import type { SyntheticScale } from '../synthetic-data-set.js';
import type { CountryModel, ProvinceModel } from './country-model.js';

/**
 * The provinces that the five documents name, and what became of them: Lâm Đồng, Bắc Ninh, Điện Biên, Sơn La. In 2025
 * the code 24 is Bắc Ninh; in 2004 it is Bắc Giang, which is not among the four.
 */
export const DEMO_PROVINCES: ReadonlySet<string> = new Set([
  '2004:68',
  '2004:27',
  '2004:11',
  '2004:14',
  '2025:68',
  '2025:24',
  '2025:11',
  '2025:14',
]);

/** Whether a province has rows of its communes too. */
export function isDetailed(province: ProvinceModel, scale: SyntheticScale): boolean {
  return scale === 'national' || DEMO_PROVINCES.has(province.id);
}

/** All provinces, the older edition first. */
export function allProvinces(country: CountryModel): readonly ProvinceModel[] {
  return [...country.provincesOf2004, ...country.provincesOf2025];
}
