import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

export const CommitmentEntity = defineEntity({
  name: 'Commitment',
  tableName: 'commitment',
  comment: 'Commitments that were signed for a registration.',
  properties: {
    registrationId: p.text().primary(),
    sequence: p.integer().primary(),
    parties: p.array().columnType('text[]').comment('Who signed, in Vietnamese.'),
    signedOn: p.date().nullable(),
    dueOn: p.date().nullable(),
    statementId: p.text().nullable(),
    ...provenanceColumns,
  },
});
