import { type RawBuilder, sql } from 'kysely';

/** The ids of a unit and of those that it was made of. */
function withPredecessors(id: string): RawBuilder<unknown> {
  return sql`(select unit_id || predecessor_ids from finance.unit_path where unit_id = ${id})`;
}

/**
 * Whether the unit with the path `p` lies within a unit or is it.
 *
 * @param includePredecessors whether it may lie within one that the unit was made of, too
 */
export function isWithin(id: string, includePredecessors: boolean): RawBuilder<unknown> {
  if (id === 'VN') return sql`true`;
  if (!includePredecessors) return sql`${id} in (p.unit_id, p.province_id, p.district_id)`;
  return sql`array[p.unit_id, p.province_id, p.district_id] && ${withPredecessors(id)}`;
}
