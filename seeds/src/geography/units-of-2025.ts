import { CODE_LIST } from './code-list.js';
import { createUnit } from './create-unit.js';
import type { UnitRow } from './geography-data-set.js';
import type { ListedUnit } from './listed-unit.js';
import type { ProvinceFacts } from './province-facts.js';
import { unitId } from './unit-id.js';
import { IN_FORCE_SINCE_2025 } from './validity.js';

/** The communes of edition 2025, with their criteria regions by unit id. */
export function unitsOf2025(
  provinces: ProvinceFacts,
  communes: readonly ListedUnit[],
  criteriaRegions: ReadonlyMap<string, string | null>,
): readonly UnitRow[] {
  return communes.map(({ code, parentCode, fullName }) => {
    const { regionId, communeLegalBasis } = provinces.get(parentCode);
    return createUnit({
      edition: '2025',
      level: 'COMMUNE',
      code,
      printedName: fullName,
      parentId: unitId('2025', parentCode),
      provinceCode: parentCode,
      districtCode: null,
      regionId,
      criteriaRegionId: criteriaRegions.get(unitId('2025', code)) ?? null,
      isoCode: null,
      validity: IN_FORCE_SINCE_2025,
      legalBases: communeLegalBasis === null ? [CODE_LIST['2025']] : [CODE_LIST['2025'], communeLegalBasis],
    });
  });
}
