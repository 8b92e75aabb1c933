import { sql, UnitPath } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { table } from '../table.js';

const p = table(UnitPath, 'p');
const u = table(UnitPath, 'u');

/**
 * Whether the unit in a column is this one or lies within it; with predecessors, also whether it is or lies within a
 * unit that this one came from, one step back. A row that names no unit lies nowhere, not even in the country.
 */
export function isWithin(
  unit: RawBuilder<unknown>,
  id: string,
  includePredecessors = false,
): RawBuilder<unknown> {
  if (id === 'VN') return sql`${unit} is not null`;
  const before = includePredecessors
    ? sql`union select unnest(${p.predecessorIds}) from ${p} where ${p.unitId} = ${id}`
    : sql``;
  return sql`${unit} in (select ${u.unitId} from ${u}
    join (select ${id}::text as id ${before}) as place
      on ${u.unitId} = place.id or ${u.provinceId} = place.id or ${u.districtId} = place.id)`;
}

/** The same where a place is named; every row where none is. */
export function isWithinOrAll(unit: RawBuilder<unknown>, id: string | null): RawBuilder<unknown> {
  return id === null ? sql`true` : isWithin(unit, id);
}
