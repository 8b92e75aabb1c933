import { type BatchReader, groupByKey } from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { Observation } from './observation.type.js';
import { fulfils } from './observation-condition.js';
import { type ObservationRow, observationColumns, toObservations } from './observation-row.js';
import type { UnitObservationsRequest } from './unit-observations.args.js';

type UnitObservationRow = ObservationRow & { readonly askedId: string };

const predecessors = sql`
  union all
  select path.unit_id, predecessor.id
  from indicators.unit_path path cross join unnest(path.predecessor_ids) as predecessor(id)
  where path.unit_id in (select id from units)`;

/**
 * What was published of each unit, by period and then by day of publication.
 *
 * SQL: one join of the units asked for, and of their predecessors where these are wanted, with their observations.
 */
export const observationsOfUnits: BatchReader<string, UnitObservationsRequest, Observation[]> = async (
  context,
  ids,
  request,
) => {
  const { rows } = await sql<UnitObservationRow>`
    with units as (select unnest(${[...ids]}::text[]) as id),
    areas as (select id as asked_id, id from units ${request.includePredecessors ? predecessors : sql``})
    select areas.asked_id as "askedId", ${observationColumns}
    from areas join indicators.observation o on o.area_id = areas.id
    where o.indicator_code = any(${[...request.indicators]}::text[]) and ${fulfils(request)}
    order by o.period_end, o.period_start, o.published_on, o.publisher, o.id`.execute(context.database);
  const observations = await toObservations(context, rows);
  const placed = rows.map((row, place) => ({
    askedId: row.askedId,
    observation: observations[place] as Observation,
  }));
  return groupByKey(ids, placed, ({ askedId }) => askedId).map((group) =>
    group.map(({ observation }) => observation),
  );
};
