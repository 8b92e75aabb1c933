import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

export const ProposalEntity = defineEntity({
  name: 'Proposal',
  tableName: 'proposal',
  comment: 'What was proposed (đề xuất), and the obstacles that it answers.',
  properties: {
    id: p.text().primary().comment('Id of the statement.'),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
    unitId: p.text().nullable().index(),
    candidateUnitId: p.text().nullable(),
    proposedOn: p.date(),
    obstacleIds: p.array().columnType('text[]'),
    ...provenanceColumns,
  },
});
