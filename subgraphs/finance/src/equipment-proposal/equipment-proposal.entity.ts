import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

/** Facilities that are proposed for support. A plan: no money of the ledger stands behind it. */
export const EquipmentProposalEntity = defineEntity({
  name: 'EquipmentProposal',
  tableName: 'equipment_proposal',
  comment: 'Facilities proposed for buildings and equipment: a plan, never counted as disbursed.',
  properties: {
    id: p.text().primary(),
    unitId: p.text(),
    programmeCode: p.text(),
    componentCode: p.text().nullable(),
    facilityKind: p.text(),
    facilityCount: p.integer(),
    statedOn: p.date(),
    amount: p.bigint('bigint').nullable().comment('Whole đồng; null when the document names none.'),
    ...provenanceColumns,
  },
});
