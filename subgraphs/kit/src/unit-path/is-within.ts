import { type RawBuilder, sql } from 'kysely';

/**
 * Whether the unit with the path `p` lies within a unit or is it.
 *
 * @param schema the subgraph's own, which keeps the paths
 * @param includePredecessors whether it may lie within one that the unit was made of, too
 */
export function isWithin(schema: string, id: string, includePredecessors: boolean): RawBuilder<unknown> {
  if (id === 'VN') return sql`true`;
  if (!includePredecessors) return sql`${id} in (p.unit_id, p.province_id, p.district_id)`;
  return sql`array[p.unit_id, p.province_id, p.district_id]
    && (select unit_id || predecessor_ids from ${sql.table(`${schema}.unit_path`)} where unit_id = ${id})`;
}
