import type { UnitNode } from '../reading/all-units.js';
import { uid } from './uid.js';

/** DHIS2 wants an opening date: what began before our lists do has the earliest that it is given by custom. */
const beforeAllLists = '1900-01-01';

export const organisationUnitLevels = [
  { level: 1, name: 'Cả nước / Country' },
  { level: 2, name: 'Tỉnh / Province' },
  { level: 3, name: 'Huyện / District' },
  { level: 4, name: 'Xã / Commune' },
].map((each) => ({ id: uid('organisationUnitLevel', String(each.level)), ...each }));

/**
 * A unit as an organisation unit of DHIS2, with the days that it was in force. A commune of edition 2025 stands right below
 * its province, for there are no districts.
 */
export function organisationUnit({
  unitId,
  level,
  fullName,
  vi,
  validFrom,
  validTo,
  parent,
}: UnitNode): object {
  return {
    id: uid('organisationUnit', unitId),
    code: unitId,
    name: fullName,
    // Two units of one name are told apart by their code.
    shortName: `${vi} (${unitId})`.slice(0, 50),
    openingDate: validFrom ?? beforeAllLists,
    ...(validTo === null ? {} : { closedDate: validTo }),
    ...(parent === null ? {} : { parent: { id: uid('organisationUnit', parent.unitId) } }),
    comment: level,
  };
}
