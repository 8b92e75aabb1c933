import { type RawBuilder, sql } from 'kysely';

/**
 * Whether the unit in a column is this one or lies within it; with predecessors, also whether it is or lies within a
 * unit that this one came from, one step back. A row that names no unit lies nowhere, not even in the country.
 */
export function isWithin(column: string, id: string, includePredecessors = false): RawBuilder<unknown> {
  const unit = sql.ref(column);
  if (id === 'VN') return sql`${unit} is not null`;
  const before = includePredecessors
    ? sql`union select unnest(p.predecessor_ids) from programmes.unit_path p where p.unit_id = ${id}`
    : sql``;
  return sql`${unit} in (select u.unit_id from programmes.unit_path u
    join (select ${id}::text as id ${before}) as place
      on u.unit_id = place.id or u.province_id = place.id or u.district_id = place.id)`;
}

/** The same where a place is named; every row where none is. */
export function isWithinOrAll(column: string, id: string | null): RawBuilder<unknown> {
  return id === null ? sql`true` : isWithin(column, id);
}
