import type { Edition, UnitLevel, UnitRow } from './geography-data-set.js';
import { parseUnitName } from './parse-unit-name.js';
import { removeDiacritics } from './remove-diacritics.js';
import { unitId } from './unit-id.js';
import type { Validity } from './validity.js';

export interface UnitDescription {
  readonly edition: Edition;
  readonly level: Exclude<UnitLevel, 'COUNTRY'>;
  readonly code: string;
  /** With the type, in any of the spellings of the lists. */
  readonly printedName: string;
  readonly parentId: string;
  readonly provinceCode: string;
  readonly districtCode: string | null;
  readonly regionId: string;
  readonly criteriaRegionId: string | null;
  readonly isoCode: string | null;
  readonly validity: Validity;
  readonly legalBases: readonly string[];
}

export function createUnit(unit: UnitDescription): UnitRow {
  const { name, fullName, type } = parseUnitName(unit.level, unit.printedName);
  return {
    id: unitId(unit.edition, unit.code),
    edition: unit.edition,
    code: unit.code,
    level: unit.level,
    parentId: unit.parentId,
    provinceId: unitId(unit.edition, unit.provinceCode),
    districtId: unit.districtCode === null ? null : unitId(unit.edition, unit.districtCode),
    regionId: unit.regionId,
    criteriaRegionId: unit.criteriaRegionId,
    name,
    nameEn: removeDiacritics(name),
    fullName,
    type,
    isoCode: unit.isoCode,
    ...unit.validity,
    legalBases: unit.legalBases,
  };
}
