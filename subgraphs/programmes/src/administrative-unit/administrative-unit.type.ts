import { unitReference } from '@ntp-graph/kit';

/** A unit of any level, by its key. Geography owns the rest; programmes adds how it stands against the criteria. */
export const { AdministrativeUnit, AdministrativeUnitResolver, unitField } = unitReference();
export type AdministrativeUnit = InstanceType<typeof AdministrativeUnit>;
