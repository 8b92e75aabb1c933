import type { Edition2004 } from './edition-2004.js';
import type { SuccessionRow } from './geography-data-set.js';
import { unitId } from './unit-id.js';

/**
 * The criteria region of each commune of 2025 by its id: that of the old province its predecessors lay in. None has
 * predecessors in two old provinces, so any of them tells.
 */
export function criteriaRegionsOf2025(
  edition2004: Edition2004,
  successions: readonly SuccessionRow[],
): ReadonlyMap<string, string | null> {
  const regionOf = (districtCode: string) => edition2004.provinceOfDistrict(districtCode).criteriaRegionId;
  const regions = new Map([
    ...edition2004.communes.map(
      ({ code, parentCode }) => [unitId('2004', code), regionOf(parentCode)] as const,
    ),
    ...edition2004.districts.map(({ code }) => [unitId('2004', code), regionOf(code)] as const),
  ]);
  return new Map(
    successions
      .filter(({ predecessorId }) => regions.has(predecessorId))
      .map(({ predecessorId, successorId }) => [successorId, regions.get(predecessorId) ?? null]),
  );
}
