import type { Edition, UnitType } from '../../geography/geography-data-set.js';
import type { PublishedFigures } from './published-figures.js';

/** What the generator supposes of a unit. */
interface UnitModel {
  readonly id: string;
  readonly edition: Edition;
  /** In 2025. Of a province grown from what is published; of a commune an invented part of that. */
  readonly population: number;
  /** One latent number behind all series: 0 is about the national mean, -1 a poor mountain province. */
  readonly development: number;
}

export interface CommuneModel extends UnitModel {
  readonly provinceId: string;
  /** At the end of what is generated; the communes that became wards in 2026 are still communes. */
  readonly type: UnitType;
  readonly criteriaRegionId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The communes of 2004 whose main successor this is. */
  readonly predecessors: readonly CommuneModel[];
}

export interface ProvinceModel extends UnitModel {
  /** The region of the criteria; null for a province of 2025 that spans several. */
  readonly criteriaRegionId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** All communes that the edition had, also those abolished before its end. */
  readonly communes: readonly CommuneModel[];
  readonly predecessors: readonly ProvinceModel[];
}

export interface CountryModel {
  readonly seedNumber: number;
  readonly published: PublishedFigures;
  readonly provincesOf2004: readonly ProvinceModel[];
  readonly provincesOf2025: readonly ProvinceModel[];
}
