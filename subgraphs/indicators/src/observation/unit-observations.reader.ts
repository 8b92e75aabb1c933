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
 * SQL: the units asked for, and their predecessors where these are wanted, crossed with the indicators, and for each
 * pair a stretch of the index `observation_key`. The `offset 0` keeps the planner from reading the table instead.
 */
export const observationsOfUnits: BatchReader<string, UnitObservationsRequest, Observation[]> = async (
  context,
  ids,
  request,
) => {
  const { rows } = await sql<UnitObservationRow>`
    with units as (select unnest(${[...ids]}::text[]) as id),
    areas as (select id as asked_id, id from units ${request.includePredecessors ? predecessors : sql``})
    select published.*, areas.asked_id as "askedId"
    from areas cross join unnest(${[...request.indicators]}::text[]) as asked(code)
    cross join lateral (
      select ${observationColumns}, o.period_start, o.period_end, o.id as place
      from indicators.observation o
      where o.area_id = areas.id and o.indicator_code = asked.code and ${fulfils(request)}
      offset 0
    ) as published
    order by published.period_end, published.period_start, published."publishedOn", published.publisher collate "C",
      published.place`.execute(context.database);
  const observations = await toObservations(context, rows);
  const placed = rows.map((row, place) => ({
    askedId: row.askedId,
    observation: observations[place] as Observation,
  }));
  return groupByKey(ids, placed, ({ askedId }) => askedId).map((group) =>
    group.map(({ observation }) => observation),
  );
};
