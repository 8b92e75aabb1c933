import {
  type BatchReader,
  columnsOf,
  globalId,
  isUnitWithin,
  type ListSortKey,
  type Page,
  pickByKey,
  provenanceOf,
  type ReadContext,
  type RowOf,
  readPage,
  selectList,
  sortedBy,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { table } from '../table.js';
import type { Statement, StatementTopic } from './statement.type.js';
import type { StatementListRequest, StatementOrderField } from './statement-list.args.js';
import { StatementEntity } from './steering.entities.js';

const s = table(StatementEntity, 's');

const {
  documentSourceId: documentId,
  subject: summary,
  subjectVi: summaryVi,
  unit: unitOfMeasure,
  unitVi: unitOfMeasureVi,
  ...others
} = columnsOf(StatementEntity, 's');
const columns = {
  ...others,
  documentId,
  summary,
  summaryVi,
  unitOfMeasure,
  unitOfMeasureVi,
  topic: sql<StatementTopic>`upper(${s.topic})`,
  value: sql<number | null>`${s.value}::float8`,
  low: sql<number | null>`${s.low}::float8`,
  high: sql<number | null>`${s.high}::float8`,
  sourceId: sql<string>`coalesce(${s.sourceId}, ${s.documentSourceId})`,
};
const list = selectList(columns);

type StatementRow = RowOf<typeof columns>;

function toStatement(row: StatementRow): Statement {
  return {
    ...row,
    document: { id: globalId('Source', row.documentId) },
    unit: row.unitId === null ? null : { id: row.unitId },
    candidateUnit: row.candidateUnitId === null ? null : { id: row.candidateUnitId },
    provenance: provenanceOf(row),
  };
}

/** Statements by id; null where there is none. */
export const statementsById: BatchReader<string, null, Statement | null> = async (context, ids) => {
  const { rows } = await sql<StatementRow>`
    select ${list} from ${s} where ${s.id} = any(${[...ids]}::text[])`.execute(context.database);
  return pickByKey(ids, rows.map(toStatement), (statement) => statement.id);
};

function conditions(request: StatementListRequest): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (request.ids) parts.push(sql`${s.id} = any(${[...request.ids]}::text[])`);
  if (request.documents) parts.push(sql`${s.documentSourceId} = any(${[...request.documents]}::text[])`);
  if (request.kinds) parts.push(sql`${s.kind} = any(${[...request.kinds]}::text[])`);
  if (request.topics) parts.push(sql`upper(${s.topic}) = any(${[...request.topics]}::text[])`);
  if (request.unit !== null) parts.push(sql`${s.unitId} = ${request.unit}`);
  parts.push(isUnitWithin('programmes', s.unitId, request.within));
  return sql.join(parts, sql` and `);
}

const orderKeys: Readonly<Record<StatementOrderField, ListSortKey>> = {
  ID: { value: s.id, type: 'text' },
  OCCURRED_ON: { value: s.occurredOn, type: 'date', nullable: true },
  TOPIC: { value: s.topic, type: 'text' },
  KIND: { value: s.kind, type: 'text' },
  UNIT: { value: s.unitId, type: 'text', nullable: true },
};
const usual = [orderKeys.ID] as const;

/** Statements in the order of their documents, in pages. */
export function listStatements(
  context: ReadContext,
  request: StatementListRequest,
): Promise<Page<Statement>> {
  const { first: _, after: __, ...chosen } = request;
  const paged = {
    name: `statements ${JSON.stringify(chosen)}`,
    columns: list,
    from: s,
    where: conditions(request),
    ...sortedBy(request.orderBy, orderKeys, usual),
  };
  return readPage(context, paged, request, (rows) => rows.map(toStatement));
}
