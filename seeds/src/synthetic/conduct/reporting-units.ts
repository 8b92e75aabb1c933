import type { ReportingScheduleFact } from '../../facts/reporting-facts.js';
import type { SyntheticInput } from '../synthetic-data-set.js';
import type { PlannedRegistration } from './registration-plan.js';

/** A unit whose body reports, and the unit whose body it reports to. */
export interface ReportingUnit {
  readonly body: ReportingScheduleFact['owedBy'];
  readonly unitId: string;
  readonly recipientUnitId: string;
}

/** The years registered for whose communes are still on their way when the reports begin. */
const YEARS = new Set([2023, 2024]);

/**
 * The stations of the communes that registered, documented or planned, each reporting to its district's centre, and
 * those centres, each reporting to its province's department.
 */
export function reportingUnits(
  plan: readonly PlannedRegistration[],
  { geography, facts }: Pick<SyntheticInput, 'geography' | 'facts'>,
): readonly ReportingUnit[] {
  const units = new Map(geography.units.map((unit) => [unit.id, unit]));
  const registered = [
    ...facts.registrations.map(({ unitId, year }) => ({ unitId, year })),
    ...plan.map(({ commune, year }) => ({ unitId: commune.id, year })),
  ].filter(({ year }) => YEARS.has(year));
  const stations = registered.flatMap(({ unitId }): ReportingUnit[] => {
    const recipientUnitId = units.get(unitId)?.districtId;
    return recipientUnitId == null ? [] : [{ body: 'COMMUNE_HEALTH_STATION', unitId, recipientUnitId }];
  });
  const districts = [...new Set(stations.map(({ recipientUnitId }) => recipientUnitId))].sort();
  const centres = districts.flatMap((unitId): ReportingUnit[] => {
    const recipientUnitId = units.get(unitId)?.provinceId;
    return recipientUnitId == null ? [] : [{ body: 'DISTRICT_HEALTH_CENTRE', unitId, recipientUnitId }];
  });
  return [...stations, ...centres];
}
