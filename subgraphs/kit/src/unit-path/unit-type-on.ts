import type { RawBuilder } from 'kysely';
import { sql } from '../reading/sql.js';
import { columnsOf } from '../reading/table.js';
import { UnitPath } from './unit-path.entity.js';

const p = columnsOf(UnitPath, 'p');

/**
 * The legal type that the unit with the path `p` has on a day.
 *
 * SQL: `case when p.type_since > day then p.type_before else p.unit_type end`
 */
export function unitTypeOn(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${p.typeSince} > ${day} then ${p.typeBefore} else ${p.unitType} end`;
}
