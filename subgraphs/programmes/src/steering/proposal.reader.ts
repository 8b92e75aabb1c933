import {
  type BatchReader,
  type Page,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import { isWithinOrAll } from '../administrative-unit/is-within.js';
import { groupByKeys } from '../graph/group-by-keys.js';
import type { PlacedListRequest } from '../graph/placed-list.args.js';
import { readPage } from '../graph/read-page.js';
import type { Proposal } from './proposal.type.js';

type ProposalRow = Omit<Proposal, 'unit' | 'candidateUnit' | 'provenance'> &
  ProvenanceColumns & { readonly unitId: string | null; readonly candidateUnitId: string | null };

const columns = sql`
  p.id, p.description_vi as "descriptionVi", p.description_en as "descriptionEn", p.unit_id as "unitId",
  p.candidate_unit_id as "candidateUnitId", p.proposed_on as "proposedOn", p.obstacle_ids as "obstacleIds",
  ${selectProvenance('p')}`;

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
  const list = {
    name: `proposals ${request.within}`,
    columns,
    from: sql`programmes.proposal p`,
    where: isWithinOrAll('p.unit_id', request.within),
    order: [
      { name: 'proposedOn', value: sql`p.proposed_on`, type: 'date' },
      { name: 'id', value: sql`p.id`, type: 'text' },
    ],
  } as const;
  return readPage(context, list, request, toProposal);
}

/** Proposals by id; null where there is none. */
export const proposalsById: BatchReader<string, null, Proposal | null> = async (context, ids) => {
  const { rows } = await sql<ProposalRow>`
    select ${columns} from programmes.proposal p where p.id = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  return pickByKey(ids, rows.map(toProposal), (proposal) => proposal.id);
};

/** What was proposed against each obstacle, the earliest first. */
export const proposalsOfObstacles: BatchReader<string, null, Proposal[]> = async (context, ids) => {
  const { rows } = await sql<ProposalRow>`
    select ${columns} from programmes.proposal p where p.obstacle_ids && ${[...ids]}::text[]
    order by p.proposed_on, p.id`.execute(context.database);
  return groupByKeys(ids, rows.map(toProposal), (proposal) => proposal.obstacleIds);
};
