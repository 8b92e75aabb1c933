import {
  type BatchReader,
  columnsOf,
  type Page,
  pickByKey,
  provenanceOf,
  type ReadContext,
  type RowOf,
  readPage,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { isWithinOrAll } from '../administrative-unit/is-within.js';
import { groupByKeys } from '../graph/group-by-keys.js';
import type { PlacedListRequest } from '../graph/placed-list.args.js';
import { table } from '../table.js';
import { ProposalEntity } from './proposal.entity.js';
import type { Proposal } from './proposal.type.js';

const p = table(ProposalEntity, 'p');

const columns = columnsOf(ProposalEntity, 'p');
const list = selectList(columns);

type ProposalRow = RowOf<typeof columns>;

function toProposal(row: ProposalRow): Proposal {
  return {
    ...row,
    unit: row.unitId === null ? null : { id: row.unitId },
    candidateUnit: row.candidateUnitId === null ? null : { id: row.candidateUnitId },
    provenance: provenanceOf(row),
  };
}

/** Proposals by day, in pages. */
export function listProposals(context: ReadContext, request: PlacedListRequest): Promise<Page<Proposal>> {
  const paged = {
    name: `proposals ${request.within}`,
    columns: list,
    from: p,
    where: isWithinOrAll(p.unitId, request.within),
    order: [
      { value: p.proposedOn, type: 'date' },
      { value: p.id, type: 'text' },
    ],
  } as const;
  return readPage(context, paged, request, (rows: readonly ProposalRow[]) => rows.map(toProposal));
}

/** Proposals by id; null where there is none. */
export const proposalsById: BatchReader<string, null, Proposal | null> = async (context, ids) => {
  const { rows } = await sql<ProposalRow>`
    select ${list} from ${p} where ${p.id} = any(${[...ids]}::text[])`.execute(context.database);
  return pickByKey(ids, rows.map(toProposal), (proposal) => proposal.id);
};

/** What was proposed against each obstacle, the earliest first. */
export const proposalsOfObstacles: BatchReader<string, null, Proposal[]> = async (context, ids) => {
  const { rows } = await sql<ProposalRow>`
    select ${list} from ${p} where ${p.obstacleIds} && ${[...ids]}::text[]
    order by ${p.proposedOn}, ${p.id}`.execute(context.database);
  return groupByKeys(ids, rows.map(toProposal), (proposal) => proposal.obstacleIds);
};
