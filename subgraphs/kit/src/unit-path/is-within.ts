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
 * The same of a unit in a column, where no path is joined. A row that names no unit lies nowhere, not even in the
 * country. The places are joined to the paths, whose indexes then find the few units: comparing arrays, as above, would
 * read every path.
 *
 * @example
 * isUnitWithin('programmes', 'o.unit_id', '2004:27')
 * // "o"."unit_id" in (select u.unit_id from "programmes"."unit_path" u join … on u.unit_id = place.id or …)
 */
export function isUnitWithin(
  schema: string,
  column: string,
  id: string,
  includePredecessors = false,
): RawBuilder<unknown> {
  const unit = sql.ref(column);
  if (id === 'VN') return sql`${unit} is not null`;
  const paths = sql.table(`${schema}.unit_path`);
  const before = includePredecessors
    ? sql`union select unnest(p.predecessor_ids) from ${paths} p where p.unit_id = ${id}`
    : sql``;
  return sql`${unit} in (select u.unit_id from ${paths} u
    join (select ${id}::text as id ${before}) as place
      on u.unit_id = place.id or u.province_id = place.id or u.district_id = place.id)`;
}
