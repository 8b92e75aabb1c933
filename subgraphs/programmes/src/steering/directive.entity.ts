import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

export const DirectiveEntity = defineEntity({
  name: 'Directive',
  tableName: 'directive',
  comment: 'What was ordered (chỉ đạo), by whom, and the obstacles and proposals that it answers.',
  properties: {
    id: p.text().primary().comment('Id of the statement.'),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
    issuedBy: p.text().nullable().comment('In Vietnamese.'),
    unitId: p.text().nullable().index(),
    candidateUnitId: p.text().nullable(),
    issuedOn: p.date(),
    obstacleIds: p.array().columnType('text[]'),
    proposalIds: p.array().columnType('text[]'),
    ...provenanceColumns,
  },
});
