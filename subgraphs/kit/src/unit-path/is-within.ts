import type { RawBuilder } from 'kysely';
import { sql } from '../reading/sql.js';
import { columnsOf } from '../reading/table.js';
import { UnitPath } from './unit-path.entity.js';

const p = columnsOf(UnitPath, 'p');
const u = columnsOf(UnitPath, 'u');
const place = columnsOf(UnitPath, 'place');

/**
 * Whether the unit with the path `p` lies within a unit or is it.
 *
 * @param schema the subgraph's own, which keeps the paths
 * @param includePredecessors whether it may lie within one that the unit was made of, too
 */
export function isWithin(schema: string, id: string, includePredecessors: boolean): RawBuilder<unknown> {
  if (id === 'VN') return sql`true`;
  if (!includePredecessors) return sql`${id} in (${p.unitId}, ${p.provinceId}, ${p.districtId})`;
  return sql`array[${p.unitId}, ${p.provinceId}, ${p.districtId}] && (
    select ${place.unitId} || ${place.predecessorIds} from ${sql.table(`${schema}.unit_path`)} place
    where ${place.unitId} = ${id})`;
}

/**
 * The same of a unit in a column, where no path is joined; every row where no unit is named to lie within. A row that
 * names no unit lies nowhere, not even in the country. The places are joined to the paths, whose indexes then find the
 * few units: comparing arrays, as above, would read every path.
 *
 * @example
 * isUnitWithin('programmes', o.unitId, '2004:27')
 * // o.unit_id in (select u.unit_id from "programmes"."unit_path" u join … on u.unit_id = place.id or …)
 */
export function isUnitWithin(
  schema: string,
  unit: RawBuilder<unknown>,
  id: string | null,
  includePredecessors = false,
): RawBuilder<unknown> {
  if (id === null) return sql`true`;
  if (id === 'VN') return sql`${unit} is not null`;
  const paths = sql.table(`${schema}.unit_path`);
  const before = includePredecessors
    ? sql`union select unnest(${p.predecessorIds}) from ${paths} p where ${p.unitId} = ${id}`
    : sql``;
  return sql`${unit} in (select ${u.unitId} from ${paths} u
    join (select ${id}::text as id ${before}) as place
      on ${u.unitId} = place.id or ${u.provinceId} = place.id or ${u.districtId} = place.id)`;
}
