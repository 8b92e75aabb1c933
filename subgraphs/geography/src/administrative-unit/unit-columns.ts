import {
  type AskedFields,
  columnsFor,
  pick,
  type Selection,
  selectList,
  sql,
  type UnitType,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { u } from './administrative-unit.entity.js';
import type { AdministrativeUnit } from './administrative-unit.type.js';
import { t } from './unit-type-period.entity.js';

/** A unit as the readers return it. */
export type UnitRow = AdministrativeUnit;

/** The type of a unit `u`: that of the period `t`, or its own where it never changed. */
export const typeAsOf = sql<UnitType>`coalesce(${t.type}, ${u.type})`;

/**
 * The columns of a unit `u` whose type is that of the period `t`, or its own where its type never changed.
 *
 * @see unitsAsOf
 */
const columns = {
  ...pick(
    u,
    'id',
    'edition',
    'code',
    'level',
    'parentId',
    'provinceId',
    'districtId',
    'regionId',
    'nameEn',
    'isoCode',
  ),
  ...pick(u, 'validFrom', 'validFromCertainty', 'validTo', 'validToCertainty', 'legalBases'),
  nameVi: u.name,
  fullName: sql<string>`coalesce(${t.fullName}, ${u.fullName})`,
  type: typeAsOf,
} satisfies Selection<Omit<UnitRow, 'asOf' | 'listedSince' | 'readDistrict'>>;

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
  listedSince: [],
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
  return columnsFor('geography', asked, ['id', 'code', 'level'], columnsByField);
}

/** Whether a row is in force on the day. A day that is only a bound counts as the day itself. */
export function isInForce(
  { validFrom, validTo }: Readonly<Record<'validFrom' | 'validTo', RawBuilder<unknown>>>,
  day: string,
): RawBuilder<unknown> {
  return sql`(${validFrom} is null or ${validFrom} <= ${day}::date)
    and (${validTo} is null or ${validTo} >= ${day}::date)`;
}

/** The units `u`, or those of another relation with their columns, each with its type `t` on the day. */
export function unitsAsOf(day: string, units: RawBuilder<unknown> = u) {
  return sql`${units} left join ${t} on ${t.unitId} = ${u.id} and ${isInForce(t, day)}`;
}
