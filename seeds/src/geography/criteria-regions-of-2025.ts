import type { Edition2004 } from './edition-2004.js';
import type { SuccessionRow } from './geography-data-set.js';
import type { ListedUnit } from './listed-unit.js';
import { parseUnitName } from './parse-unit-name.js';
import { placeKey } from './place-key.js';
import { unitId } from './unit-id.js';

/**
 * The criteria region of each commune of 2025 by its id: that of the old province its main predecessor lay
 * in.
 */
export function criteriaRegionsOf2025(
  communes: readonly ListedUnit[],
  edition2004: Edition2004,
  successions: readonly SuccessionRow[],
): ReadonlyMap<string, string | null> {
  const regions = new Map(
    edition2004.communes.map((commune) => [
      unitId('2004', commune.code),
      edition2004.provinceOfDistrict(commune.parentCode).criteriaRegionId,
    ]),
  );
  // No commune of 2025 has main predecessors in two old provinces, so any of them tells the region.
  const inherited = successions
    .filter(({ relation }) => relation === 'MAIN')
    .map(({ predecessorId, successorId }) => [successorId, regions.get(predecessorId) ?? null] as const);
  return new Map([...ofIslandDistricts(communes, edition2004), ...inherited]);
}

// Five special zones were island districts without a commune, so no succession leads to them.
function ofIslandDistricts(
  communes: readonly ListedUnit[],
  edition2004: Edition2004,
): readonly (readonly [string, string | null])[] {
  const withCommunes = new Set(edition2004.communes.map(({ parentCode }) => parentCode));
  const codes = new Map(
    communes.map(({ code, parentCode, fullName }) => [
      placeKey(parentCode, parseUnitName('COMMUNE', fullName).name),
      code,
    ]),
  );
  return edition2004.districts
    .filter(({ code }) => !withCommunes.has(code))
    .flatMap(({ code, fullName }) => {
      const { successorCode, criteriaRegionId } = edition2004.provinceOfDistrict(code);
      const zone = codes.get(placeKey(successorCode, parseUnitName('DISTRICT', fullName).name));
      return zone === undefined ? [] : [[unitId('2025', zone), criteriaRegionId] as const];
    });
}
