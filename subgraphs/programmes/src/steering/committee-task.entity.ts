import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

export const CommitteeTaskEntity = defineEntity({
  name: 'CommitteeTask',
  tableName: 'steering_committee_task',
  comment: 'Tasks that a committee was given.',
  properties: {
    committeeCode: p.text().primary(),
    sequence: p.integer().primary(),
    descriptionVi: p.text(),
    descriptionEn: p.text(),
    assignedOn: p.date(),
    directiveId: p.text().nullable().comment('The directive that assigns it.'),
    statementId: p.text(),
    ...provenanceColumns,
  },
});
