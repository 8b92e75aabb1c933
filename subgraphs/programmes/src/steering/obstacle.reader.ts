import {
  type BatchReader,
  groupByKey,
  isUnitWithin,
  type Page,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { askedUnits } from '../administrative-unit/asked-units.js';
import { readPage } from '../graph/read-page.js';
import type { ObstacleChoiceRequest, ObstacleListRequest, ObstaclesOfUnitRequest } from './obstacle.args.js';
import type { Obstacle } from './obstacle.type.js';

type ObstacleRow = Omit<Obstacle, 'unit' | 'candidateUnit' | 'provenance'> &
  ProvenanceColumns & { readonly unitId: string | null; readonly candidateUnitId: string | null };

function statusOn(day: string): RawBuilder<unknown> {
  return sql`case when o.resolved_on <= ${day}::date then 'RESOLVED' else 'OPEN' end`;
}

function columnsOn(day: string): RawBuilder<unknown> {
  return sql`o.id, o.category, ${statusOn(day)} as status, o.description_vi as "descriptionVi",
    o.description_en as "descriptionEn", o.unit_id as "unitId", o.candidate_unit_id as "candidateUnitId",
    o.programme_code as "programmeCode", o.component_code as "componentCode", o.criterion_id as "criterionId",
    o.raised_on as "raisedOn", o.resolved_on as "resolvedOn", o.statement_id as "statementId", ${selectProvenance('o')}`;
}

function toObstacle(row: ObstacleRow): Obstacle {
  return {
    ...row,
    unit: row.unitId === null ? null : { id: row.unitId },
    candidateUnit: row.candidateUnitId === null ? null : { id: row.candidateUnitId },
    provenance: provenanceOf(row),
  };
}

function chosen({ status, categories, asOf }: ObstacleChoiceRequest): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = [sql`o.raised_on <= ${asOf}::date`];
  if (status !== null) parts.push(sql`${statusOn(asOf)} = ${status}`);
  if (categories) parts.push(sql`o.category = any(${[...categories]}::text[])`);
  return parts;
}

function conditions(request: ObstacleListRequest): RawBuilder<unknown> {
  const parts = chosen(request);
  if (request.within !== null)
    parts.push(isUnitWithin('programmes', 'o.unit_id', request.within, request.includePredecessors));
  if (request.programme !== null) parts.push(sql`o.programme_code = ${request.programme}`);
  return sql.join(parts, sql` and `);
}

/** Obstacles by the day they were raised, in pages. */
export function listObstacles(context: ReadContext, request: ObstacleListRequest): Promise<Page<Obstacle>> {
  const { first: _, after: __, ...choice } = request;
  const list = {
    name: `obstacles ${JSON.stringify(choice)}`,
    columns: columnsOn(request.asOf),
    from: sql`programmes.obstacle o`,
    where: conditions(request),
    order: [
      { name: 'raisedOn', value: sql`o.raised_on`, type: 'date' },
      { name: 'id', value: sql`o.id`, type: 'text' },
    ],
  } as const;
  return readPage(context, list, request, toObstacle);
}

/** The obstacles in each unit itself, and where wanted in those that it came from, the earliest first. */
export const obstaclesOfUnits: BatchReader<string, ObstaclesOfUnitRequest, Obstacle[]> = async (
  context,
  ids,
  request,
) => {
  const { rows } = await sql<ObstacleRow & { readonly ofId: string }>`
    select a.of_id as "ofId", ${columnsOn(request.asOf)}
    from (${askedUnits(ids, request.includePredecessors)}) as a join programmes.obstacle o on o.unit_id = a.unit_id
    where ${sql.join(chosen(request), sql` and `)} order by o.raised_on, o.id`.execute(context.database);
  return groupByKey(ids, rows, (row) => row.ofId).map((group) => group.map(toObstacle));
};

/** Obstacles by id, as they stand today; null where there is none. */
export const obstaclesById: BatchReader<string, null, Obstacle | null> = async (context, ids) => {
  const { rows } = await sql<ObstacleRow>`
    select ${columnsOn(context.today)} from programmes.obstacle o where o.id = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  return pickByKey(ids, rows.map(toObstacle), (obstacle) => obstacle.id);
};
