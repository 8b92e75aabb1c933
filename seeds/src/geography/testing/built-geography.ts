import { buildGeography } from '../build-geography.js';
import type { Edition, UnitLevel, UnitRow, UnitType } from '../geography-data-set.js';

export const { firstDays, regions, units, typePeriods, successions } = buildGeography();

export const unitsById = new Map(units.map((unit) => [unit.id, unit]));

/** The units of a level that are in force on a day. */
export function inForce(edition: Edition, level: UnitLevel, date: string): UnitRow[] {
  return units.filter(
    (unit) =>
      unit.edition === edition &&
      unit.level === level &&
      (unit.validFrom ?? '') <= date &&
      date <= (unit.validTo ?? '9999'),
  );
}

function typeOn(unit: UnitRow, date: string): UnitType {
  const period = typePeriods.find(
    ({ unitId, validFrom, validTo }) =>
      unitId === unit.id && (validFrom ?? '') <= date && date <= (validTo ?? '9999'),
  );
  return period?.type ?? unit.type;
}

/** How many of the units are of each type on a day. */
export function countTypes(found: readonly UnitRow[], date: string): Partial<Record<UnitType, number>> {
  const counts: Partial<Record<UnitType, number>> = {};
  for (const unit of found) {
    const type = typeOn(unit, date);
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
