import { type AskedFields, type Columns, columnsFor, selectList } from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { AdministrativeUnit } from './administrative-unit.type.js';

/** A unit as the readers return it. */
export type UnitRow = AdministrativeUnit;

/**
 * The columns of a unit `u` whose type is that of the period `t`, or its own where its type never changed.
 *
 * @see unitsAsOf
 */
const columns = {
  id: 'u.id',
  edition: 'u.edition',
  code: 'u.code',
  level: 'u.level',
  parentId: 'u.parent_id',
  provinceId: 'u.province_id',
  districtId: 'u.district_id',
  regionId: 'u.region_id',
  nameVi: 'u.name',
  nameEn: 'u.name_en',
  fullName: 'coalesce(t.full_name, u.full_name)',
  type: 'coalesce(t.type, u.type)',
  isoCode: 'u.iso_code',
  validFrom: 'u.valid_from',
  validFromCertainty: 'u.valid_from_certainty',
  validTo: 'u.valid_to',
  validToCertainty: 'u.valid_to_certainty',
  legalBases: 'u.legal_bases',
} satisfies Columns<Exclude<keyof UnitRow, 'asOf' | 'readDistrict'>>;

/** The name of a column of a unit. */
export type UnitName = keyof typeof columns;

/** Those columns as a list after `select`. */
export const unitColumns = selectList(columns);

/** Those of them with these names, as such a list. */
export function unitList(names: readonly UnitName[]) {
  return selectList(Object.fromEntries(names.map((name) => [name, columns[name]])));
}

/** What each field of a unit in a list is made of, besides its key and its level. */
const columnsByField: Readonly<Record<string, readonly UnitName[]>> = {
  id: [],
  unitId: [],
  code: [],
  level: [],
  edition: ['edition'],
  isoCode: ['isoCode'],
  validFrom: ['validFrom'],
  validFromCertainty: ['validFromCertainty'],
  validTo: ['validTo'],
  validToCertainty: ['validToCertainty'],
  name: ['nameVi', 'nameEn'],
  fullName: ['fullName'],
  type: ['type'],
  legalBases: ['legalBases'],
  region: ['regionId'],
  parent: ['parentId'],
  province: ['provinceId'],
  district: ['districtId'],
  successors: [],
  predecessors: [],
  provinces: [],
  districts: [],
  communes: [],
};

/** The names of the columns that the fields asked for are made of. */
export function unitNames(asked: AskedFields): readonly UnitName[] {
  return columnsFor(asked, ['id', 'code', 'level'], columnsByField);
}

/** The units `u`, or those of another relation with their columns, each with its type `t` on the day. */
export function unitsAsOf(day: string, units = sql`geography.administrative_unit`) {
  return sql`${units} as u
    left join geography.unit_type_period t on t.unit_id = u.id
      and (t.valid_from is null or t.valid_from <= ${day}::date)
      and (t.valid_to is null or t.valid_to >= ${day}::date)`;
}

/** Whether the unit `u` is in force on the day. A day that is only a bound counts as the day itself. */
export function inForce(day: string) {
  return sql`(u.valid_from is null or u.valid_from <= ${day}::date)
    and (u.valid_to is null or u.valid_to >= ${day}::date)`;
}
