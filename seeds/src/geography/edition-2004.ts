import { type DatedUnit, dateUnits } from './dated-unit.js';
import { DistrictIndex } from './district-index.js';
import { finalCommunes } from './final-communes.js';
import { readListOf2022 } from './list-of-2022.js';
import { readListOfJanuary2025 } from './list-of-january-2025.js';
import type { ListedUnit } from './listed-unit.js';
import { lookUp } from './look-up.js';
import type { ProvinceFact, ProvinceFacts } from './province-facts.js';
import type { WardMappings } from './ward-mappings.js';

/** The districts and communes that edition 2004 had between 2022 and its last day. */
export interface Edition2004 {
  readonly districts: readonly DatedUnit[];
  readonly communes: readonly DatedUnit[];
  readonly communesOf2022: readonly ListedUnit[];
  readonly communesAtTheEnd: readonly ListedUnit[];
  readonly districtIndex: DistrictIndex;
  provinceOfDistrict(code: string): ProvinceFact;
}

export function readEdition2004(provinces: ProvinceFacts, mappings: WardMappings): Edition2004 {
  const of2022 = readListOf2022();
  const january = readListOfJanuary2025();
  const communesAtTheEnd = finalCommunes(
    mappings,
    january.communes,
    new DistrictIndex(provinces, january.districts),
  );
  const districts = dateUnits({
    of2022: of2022.districts,
    ofJanuary2025: january.districts,
    atTheEnd: january.districts,
  });
  const provinceCodes = new Map(districts.map(({ code, parentCode }) => [code, parentCode]));
  return {
    districts,
    communes: dateUnits({
      of2022: of2022.communes,
      ofJanuary2025: january.communes,
      atTheEnd: communesAtTheEnd,
    }),
    communesOf2022: of2022.communes,
    communesAtTheEnd,
    districtIndex: new DistrictIndex(provinces, of2022.districts, january.districts),
    provinceOfDistrict: (code) => provinces.get(lookUp(provinceCodes, code, 'district')),
  };
}
