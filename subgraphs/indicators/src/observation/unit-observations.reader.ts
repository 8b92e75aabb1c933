import { type BatchReader, groupByKey, plannedOnce, readRows, sql, UnitPath } from '@ntp-graph/kit';
import { table } from '../table.js';
import { ObservationEntity, o } from './observation.entity.js';
import type { Observation } from './observation.type.js';
import { fulfils } from './observation-condition.js';
import { listedColumns, listedNames, type ObservationRow, toObservations } from './observation-row.js';
import type { UnitObservationsRequest } from './unit-observations.args.js';

const path = table(UnitPath, 'path');
/** The observations found. */
const published = table(ObservationEntity, 'published');

type UnitObservationRow = ObservationRow & { readonly askedId: string };

const predecessors = sql`
  union all
  select predecessor.id from ${path} cross join unnest(${path.predecessorIds}) as predecessor(id)
  where ${path.unitId} = units.id`;

/**
 * What was published of each unit, by period and then by day of publication.
 *
 * SQL: each unit asked for, and its predecessors where these are wanted, crossed with the indicators, and for each pair a
 * stretch of the index `observation_key`. The `offset 0` keeps the planner from reading the table instead. What is found is
 * put in order unit by unit: to order all of it takes half as long again.
 */
export const observationsOfUnits: BatchReader<string, UnitObservationsRequest, Observation[]> = async (
  context,
  ids,
  request,
  asked,
) => {
  const select = sql`
    ${plannedOnce} select listed.*, units.id as "askedId"
    from unnest(${[...ids]}::text[]) as units(id)
    cross join lateral (
      select published.*
      from (select units.id ${request.includePredecessors ? predecessors : sql``}) as areas
      cross join unnest(${[...request.indicators]}::text[]) as asked(code)
      cross join lateral (
        select ${listedColumns}, ${o.periodStart}, ${o.periodEnd}, ${o.id} as place
        from ${o}
        where ${o.areaId} = areas.id and ${o.indicatorCode} = asked.code and ${fulfils(request)}
        offset 0
      ) as published
      order by ${published.periodEnd}, ${published.periodStart}, published."publishedOn", published.publisher collate "C",
        published.place
    ) as listed`;
  const names = ['askedId', ...listedNames(asked)] as const;
  const { rows } = await readRows<UnitObservationRow>(context.database, { names, select });
  const observations = await toObservations(context, rows);
  const placed = rows.map((row, place) => ({
    askedId: row.askedId,
    observation: observations[place] as Observation,
  }));
  return groupByKey(ids, placed, ({ askedId }) => askedId).map((group) =>
    group.map(({ observation }) => observation),
  );
};
