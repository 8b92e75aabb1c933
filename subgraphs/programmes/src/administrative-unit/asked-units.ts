import { type RawBuilder, sql } from 'kysely';

/**
 * The units asked for as rows `of_id, unit_id`, and where wanted also those that they came from, one step back: a row
 * for each unit asked and each unit that it is answered from.
 */
export function askedUnits(ids: readonly string[], includePredecessors: boolean): RawBuilder<unknown> {
  const own = sql`select id as of_id, id as unit_id from unnest(${[...ids]}::text[]) as asked(id)`;
  if (!includePredecessors) return own;
  return sql`${own} union select p.unit_id, predecessor.id
    from programmes.unit_path p cross join unnest(p.predecessor_ids) as predecessor(id)
    where p.unit_id = any(${[...ids]}::text[])`;
}
