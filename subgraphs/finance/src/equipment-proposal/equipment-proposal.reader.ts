import {
  type ProvenanceColumns,
  provenanceOf,
  type ReadContext,
  selectProvenance,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { EquipmentProposal } from './equipment-proposal.type.js';

type Read = 'unit' | 'programme' | 'component' | 'amount' | 'provenance';

interface ProposalRow extends Omit<EquipmentProposal, Read>, ProvenanceColumns {
  readonly unitId: string;
  readonly programmeCode: string;
  readonly componentCode: string | null;
  readonly amount: string | null;
}

function toProposal(row: ProposalRow): EquipmentProposal {
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
  const { rows } = await sql<ProposalRow>`
    select r.id, r.unit_id as "unitId", r.programme_code as "programmeCode", r.component_code as "componentCode",
      r.facility_kind as "facilityKind", r.facility_count as "facilityCount", r.stated_on as "statedOn", r.amount,
      ${selectProvenance('r')}
    from finance.equipment_proposal r order by r.stated_on, r.id collate "C"`.execute(database);
  return rows.map(toProposal);
}
