import {
  type BatchReader,
  columnsOf,
  groupByKey,
  isUnitWithin,
  type ListSortKey,
  type Page,
  type ProvenanceColumns,
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
import type { AnswerListRequest, AnswerOrderField } from './answer.args.js';
import type { Directive, Proposal } from './answer.type.js';
import { DirectiveEntity, ProposalEntity } from './steering.entities.js';

const p = table(ProposalEntity, 'p');
const d = table(DirectiveEntity, 'd');

const proposalColumns = columnsOf(ProposalEntity, 'p');
const directiveColumns = columnsOf(DirectiveEntity, 'd');

type ProposalRow = RowOf<typeof proposalColumns>;
type DirectiveRow = RowOf<typeof directiveColumns>;

/** One kind of answer: what its list is called, its table, what is read of it, and the day that it was given. */
interface Kind<Row> {
  readonly name: string;
  readonly table: typeof p | typeof d;
  readonly columns: RawBuilder<Row>;
  readonly day: RawBuilder<unknown>;
}

const proposal: Kind<ProposalRow> = {
  name: 'proposals',
  table: p,
  columns: selectList(proposalColumns),
  day: p.proposedOn,
};

const directive: Kind<DirectiveRow> = {
  name: 'directives',
  table: d,
  columns: selectList(directiveColumns),
  day: d.issuedOn,
};

/** What the rows of both kinds have. */
interface AnswerRow extends ProvenanceColumns {
  readonly id: string;
  readonly unitId: string | null;
  readonly candidateUnitId: string | null;
}

function toAnswer<Row extends AnswerRow>(row: Row) {
  return {
    ...row,
    unit: row.unitId === null ? null : { id: row.unitId },
    candidateUnit: row.candidateUnitId === null ? null : { id: row.candidateUnitId },
    provenance: provenanceOf(row),
  };
}

type Answer<Row extends AnswerRow> = ReturnType<typeof toAnswer<Row>>;

function listOf<Row extends AnswerRow>({ name, table, columns, day }: Kind<Row>) {
  return (context: ReadContext, request: AnswerListRequest): Promise<Page<Answer<Row>>> => {
    const keys: Readonly<Record<AnswerOrderField, ListSortKey>> = {
      DAY: { value: day, type: 'date' },
      UNIT: { value: table.unitId, type: 'text', nullable: true },
    };
    const list = {
      name: `${name} ${JSON.stringify([request.within, request.orderBy])}`,
      columns,
      from: table,
      where: isUnitWithin('programmes', table.unitId, request.within),
      ...sortedBy(request.orderBy, keys, [keys.DAY, { value: table.id, type: 'text' }]),
    };
    return readPage(context, list, request, (rows) => rows.map(toAnswer));
  };
}

function byId<Row extends AnswerRow>(kind: Kind<Row>): BatchReader<string, null, Answer<Row> | null> {
  return async (context, ids) => {
    const { rows } = await sql<Row>`
      select ${kind.columns} from ${kind.table} where ${kind.table.id} = any(${[...ids]}::text[])`.execute(
      context.database,
    );
    return pickByKey(ids, rows.map(toAnswer), ({ id }) => id);
  };
}

/** The answers to each of the things whose ids a column of theirs lists, the earliest first. */
function answersTo<Row extends AnswerRow>(
  { table, columns, day }: Kind<Row>,
  answered: RawBuilder<unknown>,
  keysOf: (answer: Row) => readonly string[],
): BatchReader<string, null, Answer<Row>[]> {
  return async (context, ids) => {
    const { rows } = await sql<Row>`
      select ${columns} from ${table} where ${answered} && ${[...ids]}::text[] order by ${day}, ${table.id}`.execute(
      context.database,
    );
    return groupByKey(ids, rows.map(toAnswer), keysOf);
  };
}

/** Proposals by day, in pages. */
export const listProposals: (context: ReadContext, request: AnswerListRequest) => Promise<Page<Proposal>> =
  listOf(proposal);

/** Directives by day, in pages. */
export const listDirectives: (context: ReadContext, request: AnswerListRequest) => Promise<Page<Directive>> =
  listOf(directive);

/** Proposals by id; null where there is none. */
export const proposalsById: BatchReader<string, null, Proposal | null> = byId(proposal);

/** Directives by id; null where there is none. */
export const directivesById: BatchReader<string, null, Directive | null> = byId(directive);

/** What was proposed against each obstacle, the earliest first. */
export const proposalsOfObstacles: BatchReader<string, null, Proposal[]> = answersTo(
  proposal,
  p.obstacleIds,
  (row) => row.obstacleIds,
);

/** What was ordered against each obstacle, the earliest first. */
export const directivesOfObstacles: BatchReader<string, null, Directive[]> = answersTo(
  directive,
  d.obstacleIds,
  (row) => row.obstacleIds,
);

/** What was ordered in answer to each proposal, the earliest first. */
export const directivesOfProposals: BatchReader<string, null, Directive[]> = answersTo(
  directive,
  d.proposalIds,
  (row) => row.proposalIds,
);
