import { createUnit } from './create-unit.js';
import type { UnitRow } from './geography-data-set.js';
import type { ProvinceFact, ProvinceFacts } from './province-facts.js';
import { COUNTRY_ID } from './unit-id.js';
import { IN_FORCE_SINCE_2025, IN_FORCE_TO_THE_END_OF_2004 } from './validity.js';

export function provinceUnits(of2004: ProvinceFacts, of2025: ProvinceFacts): readonly UnitRow[] {
  return [
    ...of2004.all.map((province) => toUnit(province, province.criteriaRegionId)),
    ...of2025.all.map((province) => toUnit(province, commonCriteriaRegion(province, of2004))),
  ];
}

function toUnit(province: ProvinceFact, criteriaRegionId: string | null): UnitRow {
  return createUnit({
    edition: province.edition,
    level: 'PROVINCE',
    code: province.code,
    printedName: province.fullName,
    parentId: COUNTRY_ID,
    provinceCode: province.code,
    districtCode: null,
    regionId: province.regionId,
    criteriaRegionId,
    isoCode: province.isoCode,
    validity: province.edition === '2004' ? IN_FORCE_TO_THE_END_OF_2004 : IN_FORCE_SINCE_2025,
    legalBases: province.legalBases,
  });
}

function commonCriteriaRegion(province: ProvinceFact, of2004: ProvinceFacts): string | null {
  const predecessors = of2004.all.filter(({ successorCode }) => successorCode === province.code);
  const [region, ...others] = new Set(predecessors.map(({ criteriaRegionId }) => criteriaRegionId));
  return others.length > 0 ? null : (region ?? null);
}
