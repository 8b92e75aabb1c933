import {
  type BatchReader,
  columnsOf,
  pickByKey,
  plannedOnce,
  provenanceOf,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import { table } from '../table.js';
import { EquipmentProposalEntity } from './equipment-proposal.entity.js';
import type { EquipmentProposal } from './equipment-proposal.type.js';

const r = table(EquipmentProposalEntity, 'r');

const columns = columnsOf(EquipmentProposalEntity, 'r');

function toProposal(row: RowOf<typeof columns>): EquipmentProposal {
  return {
    ...row,
    unit: { id: row.unitId },
    programme: { code: row.programmeCode },
    component: row.componentCode === null ? null : { code: row.componentCode },
    amount: toMoneyOrNull(row.amount),
    provenance: provenanceOf(row),
  };
}

/** All proposals, by the day on which they were stated. */
export async function equipmentProposals({ database }: ReadContext): Promise<EquipmentProposal[]> {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)} from ${r} order by ${r.statedOn}, ${r.id} collate "C"`.execute(database);
  return rows.map(toProposal);
}

/** Proposals by id; null where there is none. */
export const equipmentProposalsById: BatchReader<string, null, EquipmentProposal | null> = async (
  { database },
  ids,
) => {
  const { rows } = await sql<RowOf<typeof columns>>`
    ${plannedOnce} select ${selectList(columns)} from ${r} where ${r.id} = any(${[...ids]}::text[])`.execute(
    database,
  );
  return pickByKey(ids, rows.map(toProposal), (proposal) => proposal.id);
};
