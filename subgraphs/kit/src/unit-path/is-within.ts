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

/**
 * The same of a unit in a column, where its path is not at hand. A row that names no unit lies nowhere, not even in the
 * country.
 *
 * @example
 * isUnitWithin('programmes', 'o.unit_id', '2004:27', false)
 * // "o"."unit_id" in (select p.unit_id from "programmes"."unit_path" p where $1 in (p.unit_id, p.province_id, …))
 */
export function isUnitWithin(
  schema: string,
  column: string,
  id: string,
  includePredecessors: boolean,
): RawBuilder<unknown> {
  const unit = sql.ref(column);
  if (id === 'VN') return sql`${unit} is not null`;
  return sql`${unit} in (select p.unit_id from ${sql.table(`${schema}.unit_path`)} p
    where ${isWithin(schema, id, includePredecessors)})`;
}
