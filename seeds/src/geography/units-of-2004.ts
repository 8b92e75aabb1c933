import { type Closure, closureOf, readClosures } from './closure.js';
import { CODE_LIST } from './code-list.js';
import { createUnit } from './create-unit.js';
import type { DatedUnit } from './dated-unit.js';
import type { Edition2004 } from './edition-2004.js';
import type { UnitRow } from './geography-data-set.js';
import type { ProvinceFact } from './province-facts.js';
import { unitId } from './unit-id.js';

/** The districts and communes of edition 2004. */
export function unitsOf2004(edition: Edition2004): readonly UnitRow[] {
  const closures = readClosures();
  const districtUnits = edition.districts.map((district) =>
    toUnit('DISTRICT', district, district.code, edition.provinceOfDistrict(district.code)),
  );
  const communeUnits = edition.communes.map((commune) => {
    const province = edition.provinceOfDistrict(commune.parentCode);
    const unit = toUnit('COMMUNE', commune, commune.parentCode, province);
    return close(unit, closureOf(commune, closures.get(province.code)));
  });
  return [...districtUnits, ...communeUnits];
}

function toUnit(
  level: 'DISTRICT' | 'COMMUNE',
  { code, parentCode, fullName, validity }: DatedUnit,
  districtCode: string,
  province: ProvinceFact,
): UnitRow {
  return createUnit({
    edition: '2004',
    level,
    code,
    printedName: fullName,
    parentId: unitId('2004', parentCode),
    provinceCode: province.code,
    districtCode,
    regionId: province.regionId,
    criteriaRegionId: province.criteriaRegionId,
    isoCode: null,
    validity,
    legalBases: [CODE_LIST['2004']],
  });
}

function close(unit: UnitRow, closure: Closure | undefined): UnitRow {
  if (closure === undefined) {
    return unit;
  }
  return {
    ...unit,
    validTo: closure.validTo,
    validToCertainty: 'EXACT',
    legalBases: [...unit.legalBases, closure.legalBasis],
  };
}
