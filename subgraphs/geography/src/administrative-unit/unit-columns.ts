import { sql } from 'kysely';
import type { AdministrativeUnit } from './administrative-unit.type.js';

/** A unit as the readers return it. */
export type UnitRow = AdministrativeUnit;

/**
 * The columns of a unit `u` whose type is that of the period `t`, or its own where its type never changed.
 *
 * @see unitsAsOf
 */
export const unitColumns = sql`
  u.id, u.edition, u.code, u.level, u.parent_id as "parentId", u.province_id as "provinceId",
  u.district_id as "districtId", u.region_id as "regionId", u.name as "nameVi", u.name_en as "nameEn",
  coalesce(t.full_name, u.full_name) as "fullName", coalesce(t.type, u.type) as type, u.iso_code as "isoCode",
  u.valid_from as "validFrom", u.valid_from_certainty as "validFromCertainty", u.valid_to as "validTo",
  u.valid_to_certainty as "validToCertainty", u.legal_bases as "legalBases"`;

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
