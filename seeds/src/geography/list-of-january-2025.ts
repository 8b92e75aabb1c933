import { getAllCommunes } from 'vietnam-provinces-js/communes';
import { getAllDistricts } from 'vietnam-provinces-js/districts';
import { cleanText } from './clean-text.js';
import { correct, correctionsOf } from './correction.js';
import type { ListedUnit } from './listed-unit.js';

// The package answers with promises only; awaiting them here keeps the build itself synchronous.
const [districts, communes] = await Promise.all([getAllDistricts(), getAllCommunes()]);

export interface ListOfJanuary2025 {
  readonly districts: readonly ListedUnit[];
  /**
   * With units that were dissolved years before: good for what a code meant, not for whether a commune
   * existed.
   */
  readonly communes: readonly ListedUnit[];
}

/** Edition 2004 as `vietnam-provinces-js` has it; its districts, once corrected, are those of 2025-06-30. */
export function readListOfJanuary2025(): ListOfJanuary2025 {
  return {
    districts: correct(
      districts.map(({ idDistrict, idProvince, name }) => toListedUnit(idDistrict, idProvince, name)),
      correctionsOf('vietnam-provinces-js', 'districts'),
    ),
    communes: communes.map(({ idCommune, idDistrict, name }) => toListedUnit(idCommune, idDistrict, name)),
  };
}

function toListedUnit(code: string, parentCode: string, name: string): ListedUnit {
  return { code, parentCode, fullName: cleanText(name) };
}
