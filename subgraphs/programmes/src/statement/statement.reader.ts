import {
  type BatchReader,
  decodeCursor,
  type Page,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  type ReadContext,
  toPage,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import type { Statement } from './statement.type.js';
import type { StatementListRequest } from './statement-list.args.js';

type StatementRow = Omit<Statement, 'document' | 'unit' | 'candidateUnit' | 'provenance'> &
  ProvenanceColumns & {
    readonly documentId: string;
    readonly unitId: string | null;
    readonly candidateUnitId: string | null;
  };

/** A row of a page; without an id when the page is empty and only the count is known. */
type ListedStatement = StatementRow & { readonly total: string };

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

/** Whether the statement `s` is about this unit or one within it. */
function isWithin(id: string): RawBuilder<unknown> {
  if (id === 'VN') return sql`s.unit_id is not null`;
  return sql`s.unit_id in (select u.unit_id from programmes.unit_path u
    where u.unit_id = ${id} or u.province_id = ${id} or u.district_id = ${id})`;
}

function conditions(request: StatementListRequest): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (request.ids) parts.push(sql`s.id = any(${[...request.ids]}::text[])`);
  if (request.documents) parts.push(sql`s.document_source_id = any(${[...request.documents]}::text[])`);
  if (request.kinds) parts.push(sql`s.kind = any(${[...request.kinds]}::text[])`);
  if (request.topics) parts.push(sql`upper(s.topic) = any(${[...request.topics]}::text[])`);
  if (request.unit !== null) parts.push(sql`s.unit_id = ${request.unit}`);
  if (request.within !== null) parts.push(isWithin(request.within));
  return sql.join(parts, sql` and `);
}

/** Statements in the order of their documents, in pages. */
export async function listStatements(
  context: ReadContext,
  request: StatementListRequest,
): Promise<Page<Statement>> {
  const { first, after, ...chosen } = request;
  const list = `statements ${JSON.stringify(chosen)}`;
  const [afterId] = after === null ? [null] : decodeCursor(list, after);
  const { rows } = await sql<ListedStatement>`
    with chosen as (select ${columns} from programmes.statement s where ${conditions(request)})
    select page.*, counted.total from (select count(*) as total from chosen) as counted
    left join lateral (
      select * from chosen where ${afterId}::text is null or id > ${afterId}::text order by id limit ${first + 1}
    ) as page on true
    order by page.id`.execute(context.database);
  const statements = rows.filter((row) => row.id !== null).map(toStatement);
  return toPage(list, request, statements, Number(rows[0]?.total ?? 0), (statement) => [statement.id]);
}
