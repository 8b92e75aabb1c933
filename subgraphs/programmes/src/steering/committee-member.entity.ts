import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

export const CommitteeMemberEntity = defineEntity({
  name: 'CommitteeMember',
  tableName: 'steering_committee_member',
  comment: 'Members that a document names.',
  properties: {
    committeeCode: p.text().primary(),
    name: p.text().primary(),
    positionVi: p.text(),
    positionEn: p.text(),
    roleVi: p.text(),
    roleEn: p.text(),
    statementId: p.text(),
    ...provenanceColumns,
  },
});
