import type { GeographyDataSet, UnitRow, UnitType } from '../../geography/geography-data-set.js';
import { isInForce } from './is-in-force.js';

/** The last day that a synthetic year covers. */
const LAST_DAY = '2025-12-31';

/** The type a unit had when its last synthetic figures were taken, which later changes do not touch. */
export function typeWhenGenerated(geography: GeographyDataSet): (unit: UnitRow) => UnitType {
  const periods = Map.groupBy(geography.typePeriods, ({ unitId }) => unitId);
  return (unit) => {
    const lastDay = unit.validTo !== null && unit.validTo < LAST_DAY ? unit.validTo : LAST_DAY;
    return periods.get(unit.id)?.find((period) => isInForce(period, lastDay))?.type ?? unit.type;
  };
}
