import { type RawBuilder, sql } from 'kysely';

/**
 * The units asked for as rows `of_id, unit_id, place`, and where wanted also those that they came from, one step back:
 * a row for each unit asked and each unit that it is answered from. `place` is where the unit asked for stands among
 * the ids, from 1.
 */
export function askedUnits(ids: readonly string[], includePredecessors: boolean): RawBuilder<unknown> {
  const asked = sql`unnest(${[...ids]}::text[]) with ordinality as asked(id, place)`;
  const own = sql`select id as of_id, id as unit_id, place from ${asked}`;
  if (!includePredecessors) return own;
  return sql`${own} union select p.unit_id, predecessor.id, asked.place
    from ${asked} join programmes.unit_path p on p.unit_id = asked.id
    cross join unnest(p.predecessor_ids) as predecessor(id)`;
}
