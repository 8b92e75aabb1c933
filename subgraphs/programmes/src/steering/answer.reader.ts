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
import { readPage } from '../graph/read-page.js';
import type { AnswerListRequest } from './answer.args.js';
import type { Directive, Proposal } from './answer.type.js';

type AnswerRow<Answer> = Omit<Answer, 'unit' | 'candidateUnit' | 'provenance'> &
  ProvenanceColumns & { readonly unitId: string | null; readonly candidateUnitId: string | null };

/** One kind of answer, kept in a table `a`. */
interface Kind {
  /** What its list is called, and so what its cursors are of. */
  readonly list: string;
  readonly from: RawBuilder<unknown>;
  /** The field and the column of the day that it was given. */
  readonly dayField: string;
  readonly day: RawBuilder<unknown>;
  /** The columns that only this kind has, each followed by a comma. */
  readonly own: RawBuilder<unknown>;
}

const proposal: Kind = {
  list: 'proposals',
  from: sql`programmes.proposal a`,
  dayField: 'proposedOn',
  day: sql`a.proposed_on`,
  own: sql``,
};

const directive: Kind = {
  list: 'directives',
  from: sql`programmes.directive a`,
  dayField: 'issuedOn',
  day: sql`a.issued_on`,
  own: sql`a.issued_by as "issuedBy", a.proposal_ids as "proposalIds",`,
};

function columnsOf({ dayField, day, own }: Kind): RawBuilder<unknown> {
  return sql`a.id, a.description_vi as "descriptionVi", a.description_en as "descriptionEn", a.unit_id as "unitId",
    a.candidate_unit_id as "candidateUnitId", ${day} as ${sql.ref(dayField)}, a.obstacle_ids as "obstacleIds",
    ${own} ${selectProvenance('a')}`;
}

function toAnswer<Answer>(row: AnswerRow<Answer>): Answer {
  return {
    ...row,
    unit: row.unitId === null ? null : { id: row.unitId },
    candidateUnit: row.candidateUnitId === null ? null : { id: row.candidateUnitId },
    provenance: provenanceOf(row),
  } as Answer;
}

function listOf<Answer extends Proposal | Directive>(kind: Kind) {
  return (context: ReadContext, request: AnswerListRequest): Promise<Page<Answer>> => {
    const { within } = request;
    const list = {
      name: `${kind.list} ${within}`,
      columns: columnsOf(kind),
      from: kind.from,
      where: within === null ? sql`true` : isUnitWithin('programmes', 'a.unit_id', within),
      order: [
        { name: kind.dayField, value: kind.day, type: 'date' },
        { name: 'id', value: sql`a.id`, type: 'text' },
      ],
    } as const;
    return readPage(context, list, request, toAnswer<Answer>);
  };
}

function byId<Answer extends Proposal | Directive>(kind: Kind): BatchReader<string, null, Answer | null> {
  return async (context, ids) => {
    const { rows } = await sql<AnswerRow<Answer>>`
      select ${columnsOf(kind)} from ${kind.from} where a.id = any(${[...ids]}::text[])`.execute(
      context.database,
    );
    return pickByKey(ids, rows.map(toAnswer<Answer>), ({ id }) => id);
  };
}

/** The answers to each of the things that a column of theirs names, the earliest first. */
function answersTo<Answer extends Proposal | Directive>(
  kind: Kind,
  column: string,
  keysOf: (answer: Answer) => readonly string[],
): BatchReader<string, null, Answer[]> {
  return async (context, ids) => {
    const { rows } = await sql<AnswerRow<Answer>>`
      select ${columnsOf(kind)} from ${kind.from} where ${sql.ref(`a.${column}`)} && ${[...ids]}::text[]
      order by ${kind.day}, a.id`.execute(context.database);
    return groupByKey(ids, rows.map(toAnswer<Answer>), keysOf);
  };
}

/** Proposals by day, in pages. */
export const listProposals = listOf<Proposal>(proposal);

/** Directives by day, in pages. */
export const listDirectives = listOf<Directive>(directive);

/** Proposals by id; null where there is none. */
export const proposalsById = byId<Proposal>(proposal);

/** Directives by id; null where there is none. */
export const directivesById = byId<Directive>(directive);

/** What was proposed against each obstacle, the earliest first. */
export const proposalsOfObstacles = answersTo<Proposal>(proposal, 'obstacle_ids', (row) => row.obstacleIds);

/** What was ordered against each obstacle, the earliest first. */
export const directivesOfObstacles = answersTo<Directive>(
  directive,
  'obstacle_ids',
  (row) => row.obstacleIds,
);

/** What was ordered in answer to each proposal, the earliest first. */
export const directivesOfProposals = answersTo<Directive>(
  directive,
  'proposal_ids',
  (row) => row.proposalIds,
);
