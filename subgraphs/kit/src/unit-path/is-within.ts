import type { RawBuilder } from 'kysely';
import { sql } from '../reading/sql.js';
import { columnsOf } from '../reading/table.js';
import { UnitPath } from './unit-path.entity.js';

const p = columnsOf(UnitPath, 'p');
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
