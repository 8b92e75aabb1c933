import { defineEntity, p } from '@mikro-orm/core';
import { LegalBasisKind } from '@ntp-graph/kit';

export const ProgrammeLegalBasisEntity = defineEntity({
  name: 'ProgrammeLegalBasis',
  tableName: 'programme_legal_basis',
  comment: 'Documents that found, fund and guide a programme.',
  properties: {
    programmeCode: p.text().primary(),
    number: p.text().primary(),
    kind: p.enum(() => LegalBasisKind),
    issuedOn: p.date().nullable(),
    issuedBy: p.text().nullable(),
    confidence: p.text(),
  },
});
