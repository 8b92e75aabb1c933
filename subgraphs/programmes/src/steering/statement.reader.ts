import {
  type BatchReader,
  isUnitWithin,
  type Page,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  type ReadContext,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { readPage } from '../graph/read-page.js';
import type { Statement } from './statement.type.js';
import type { StatementListRequest } from './statement-list.args.js';

type StatementRow = Omit<Statement, 'document' | 'unit' | 'candidateUnit' | 'provenance'> &
  ProvenanceColumns & {
    readonly documentId: string;
    readonly unitId: string | null;
    readonly candidateUnitId: string | null;
  };

const columns = sql`
  s.id, s.document_source_id as "documentId", s.kind, s.subject as summary, upper(s.topic) as topic, s.place,
  s.unit_id as "unitId", s.candidate_unit_id as "candidateUnitId", s.occurred_on as "occurredOn", s.period,
  s.value::float8 as value, s.value_text as "valueText", s.low::float8 as low, s.high::float8 as high,
  s.unit as "unitOfMeasure", s.comparator, s.synthetic,
  coalesce(s.source_id, s.document_source_id) as "sourceId", s.quote, s.confidence, s.note`;

function toStatement(row: StatementRow): Statement {
  return {
    ...row,
    document: { id: row.documentId },
    unit: row.unitId === null ? null : { id: row.unitId },
    candidateUnit: row.candidateUnitId === null ? null : { id: row.candidateUnitId },
    provenance: provenanceOf(row),
  };
}

/** Statements by id; null where there is none. */
export const statementsById: BatchReader<string, null, Statement | null> = async (context, ids) => {
  const { rows } = await sql<StatementRow>`
    select ${columns} from programmes.statement s where s.id = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  return pickByKey(ids, rows.map(toStatement), (statement) => statement.id);
};

function conditions(request: StatementListRequest): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (request.ids) parts.push(sql`s.id = any(${[...request.ids]}::text[])`);
  if (request.documents) parts.push(sql`s.document_source_id = any(${[...request.documents]}::text[])`);
  if (request.kinds) parts.push(sql`s.kind = any(${[...request.kinds]}::text[])`);
  if (request.topics) parts.push(sql`upper(s.topic) = any(${[...request.topics]}::text[])`);
  if (request.unit !== null) parts.push(sql`s.unit_id = ${request.unit}`);
  if (request.within !== null) parts.push(isUnitWithin('programmes', 's.unit_id', request.within));
  return sql.join(parts, sql` and `);
}

/** Statements in the order of their documents, in pages. */
export function listStatements(
  context: ReadContext,
  request: StatementListRequest,
): Promise<Page<Statement>> {
  const { first: _, after: __, ...chosen } = request;
  const list = {
    name: `statements ${JSON.stringify(chosen)}`,
    columns,
    from: sql`programmes.statement s`,
    where: conditions(request),
    order: [{ name: 'id', value: sql`s.id`, type: 'text' }],
  } as const;
  return readPage(context, list, request, toStatement);
}
