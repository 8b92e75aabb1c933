import { CODE_LIST } from './code-list.js';
import { createUnit } from './create-unit.js';
import type { SuccessionRow, UnitRow } from './geography-data-set.js';
import type { ListedUnit } from './listed-unit.js';
import { placeKey } from './place-key.js';
import type { ProvinceFacts } from './province-fact.js';
import { unitId } from './unit-id.js';
import { IN_FORCE_SINCE_2025 } from './validity.js';

/** The communes of edition 2025; the units and successions of 2004 tell in which criteria region each lies. */
export function unitsOf2025(
  provinces: ProvinceFacts,
  communes: readonly ListedUnit[],
  unitsOf2004: readonly UnitRow[],
  successions: readonly SuccessionRow[],
): readonly UnitRow[] {
  const criteriaRegions = criteriaRegionsBySuccessor(unitsOf2004, successions);
  const islandRegions = criteriaRegionsOfIslandDistricts(provinces, unitsOf2004);
  return communes.map((commune) => {
    const province = provinces.get(commune.parentCode);
    const { code, parentCode, fullName } = commune;
    const islandKey = placeKey(parentCode, fullName.replace(/^Đặc khu /, ''));
    return createUnit({
      edition: '2025',
      level: 'COMMUNE',
      code,
      printedName: fullName,
      parentId: unitId('2025', parentCode),
      provinceCode: parentCode,
      districtCode: null,
      regionId: province.regionId,
      criteriaRegionId: criteriaRegions.get(unitId('2025', code)) ?? islandRegions.get(islandKey) ?? null,
      isoCode: null,
      validity: IN_FORCE_SINCE_2025,
      legalBases: [CODE_LIST['2025'], ...(province.communeLegalBasis === null ? [] : [province.communeLegalBasis])],
    });
  });
}

// No commune of 2025 has main predecessors in more than one old province, so any of them tells the region.
function criteriaRegionsBySuccessor(
  units: readonly UnitRow[],
  successions: readonly SuccessionRow[],
): ReadonlyMap<string, string | null> {
  const regions = new Map(units.map(({ id, criteriaRegionId }) => [id, criteriaRegionId]));
  return new Map(
    successions
      .filter(({ relation }) => relation === 'MAIN')
      .map(({ predecessorId, successorId }) => [successorId, regions.get(predecessorId) ?? null]),
  );
}

// Five special zones come from island districts that had no communes, hence have no succession to follow.
function criteriaRegionsOfIslandDistricts(
  provinces: ProvinceFacts,
  units: readonly UnitRow[],
): ReadonlyMap<string, string | null> {
  const successors = new Map(provinces.predecessors.map(({ code, successorCode }) => [code, successorCode]));
  const withCommunes = new Set(units.filter(({ level }) => level === 'COMMUNE').map(({ parentId }) => parentId));
  return new Map(
    units
      .filter(({ id, level }) => level === 'DISTRICT' && !withCommunes.has(id))
      .map(({ provinceId, name, criteriaRegionId }) => [
        placeKey(successors.get(provinceId ?? '') ?? '', name),
        criteriaRegionId,
      ]),
  );
}
