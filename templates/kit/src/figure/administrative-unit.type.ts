import { unitReference } from '@ntp-graph/kit';

/** A unit of any level, by its key. Geography owns the rest; fields of ours are added with `unitField`. */
export const { AdministrativeUnit, AdministrativeUnitResolver, unitField } = unitReference();
