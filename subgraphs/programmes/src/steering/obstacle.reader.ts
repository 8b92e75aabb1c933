import {
  type BatchReader,
  byDayedId,
  columnsOf,
  groupByKey,
  isUnitWithin,
  type ListSortKey,
  type Page,
  pickByKey,
  provenanceOf,
  type ReadContext,
  type ReadDay,
  type RowOf,
  readPage,
  selectList,
  sortedBy,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { table } from '../table.js';
import type {
  ObstacleChoiceRequest,
  ObstacleListRequest,
  ObstacleOrderField,
  ObstaclesOfUnitRequest,
} from './obstacle.args.js';
import type { Obstacle, ObstacleStatus } from './obstacle.type.js';
import { ObstacleEntity } from './steering.entities.js';

const o = table(ObstacleEntity, 'o');

function statusOn(day: string): RawBuilder<ObstacleStatus> {
  return sql`case when ${o.resolvedOn} <= ${day}::date then 'RESOLVED' else 'OPEN' end`;
}

const columns = columnsOf(ObstacleEntity, 'o');

type ObstacleRow = RowOf<typeof columns> & { readonly status: ObstacleStatus };

function columnsOn(day: string): RawBuilder<ObstacleRow> {
  return selectList({ ...columns, status: statusOn(day) });
}

/** An obstacle, as it stood on the day that somebody asked about. */
function toObstacle(row: ObstacleRow, asOf: string | null): Obstacle {
  return {
    ...row,
    asOf,
    unit: row.unitId === null ? null : { id: row.unitId },
    candidateUnit: row.candidateUnitId === null ? null : { id: row.candidateUnitId },
    provenance: provenanceOf(row),
  };
}

function chosen({ status, categories, day }: ObstacleChoiceRequest): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = [sql`${o.raisedOn} <= ${day}::date`];
  if (status !== null) parts.push(sql`${statusOn(day)} = ${status}`);
  if (categories) parts.push(sql`${o.category} = any(${[...categories]}::text[])`);
  return parts;
}

function conditions(request: ObstacleListRequest): RawBuilder<unknown> {
  const parts = chosen(request);
  parts.push(isUnitWithin('programmes', o.unitId, request.within, request.includePredecessors));
  if (request.programme !== null) parts.push(sql`${o.programmeCode} = ${request.programme}`);
  return sql.join(parts, sql` and `);
}

const orderKeys: Readonly<Record<ObstacleOrderField, ListSortKey>> = {
  RAISED_ON: { value: o.raisedOn, type: 'date' },
  RESOLVED_ON: { value: o.resolvedOn, type: 'date', nullable: true },
  CATEGORY: { value: o.category, type: 'text' },
  UNIT: { value: o.unitId, type: 'text', nullable: true },
};
const usual = [orderKeys.RAISED_ON, { value: o.id, type: 'text' }] as const;

/** Obstacles by the day they were raised, in pages. */
export function listObstacles(context: ReadContext, request: ObstacleListRequest): Promise<Page<Obstacle>> {
  const { first: _, after: __, ...choice } = request;
  const list = {
    name: `obstacles ${JSON.stringify(choice)}`,
    columns: columnsOn(request.day),
    from: o,
    where: conditions(request),
    ...sortedBy(request.orderBy, orderKeys, usual),
  };
  return readPage(context, list, request, (rows) => rows.map((row) => toObstacle(row, request.asOf)));
}

/** The obstacles in each unit itself, and where wanted in those that it came from, the earliest first. */
export const obstaclesOfUnits: BatchReader<string, ObstaclesOfUnitRequest, Obstacle[]> = async (
  context,
  ids,
  request,
) => {
  const { rows } = await sql<ObstacleRow & { readonly ofId: string }>`
    select a.of_id as "ofId", ${columnsOn(request.day)}
    from (${askedUnits(ids, request.includePredecessors)}) as a join ${o} on ${o.unitId} = a.unit_id
    where ${sql.join(chosen(request), sql` and `)} order by ${o.raisedOn}, ${o.id}`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.ofId).map((group) =>
    group.map((row) => toObstacle(row, request.asOf)),
  );
};

const obstaclesOnDay: BatchReader<string, ReadDay, Obstacle | null> = async (context, ids, { asOf }) => {
  const { rows } = await sql<ObstacleRow>`
    select ${columnsOn(asOf ?? context.today)} from ${o} where ${o.id} = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  const obstacles = rows.map((row) => toObstacle(row, asOf));
  return pickByKey(ids, obstacles, (obstacle) => obstacle.id);
};

/** Obstacles by id, each as it stands today, or stood on the day that its id carries; null where there is none. */
export const obstaclesById: BatchReader<string, null, Obstacle | null> = byDayedId(obstaclesOnDay);
