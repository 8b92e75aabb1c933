import { sql, UnitPath } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { table } from '../table.js';

const p = table(UnitPath, 'p');

/**
 * The units asked for as rows `of_id, unit_id, place`, and where wanted also those that they came from, one step back:
 * a row for each unit asked and each unit that it is answered from. `place` is where the unit asked for stands among
 * the ids, from 1.
 */
export function askedUnits(ids: readonly string[], includePredecessors: boolean): RawBuilder<unknown> {
  const asked = sql`unnest(${[...ids]}::text[]) with ordinality as asked(id, place)`;
  const own = sql`select id as of_id, id as unit_id, place from ${asked}`;
  if (!includePredecessors) return own;
  return sql`${own} union select ${p.unitId}, predecessor.id, asked.place
    from ${asked} join ${p} on ${p.unitId} = asked.id
    cross join unnest(${p.predecessorIds}) as predecessor(id)`;
}
