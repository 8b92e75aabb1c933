import { unitReference } from '@ntp-graph/kit';

/** A unit of any level, by its key. Geography owns the rest; indicators adds what was measured there. */
export const { AdministrativeUnit, AdministrativeUnitResolver, unitField } = unitReference();
export type AdministrativeUnit = InstanceType<typeof AdministrativeUnit>;
