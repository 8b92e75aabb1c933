import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

/** Money for the same work that is not of the programmes. It has no amount here, so that nothing can add it up. */
export const OutsideFundingEntity = defineEntity({
  name: 'OutsideFunding',
  tableName: 'outside_funding',
  comment: 'Money for the same work that is not of the programmes, and is in no sum.',
  properties: {
    id: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    funder: p.text(),
    funderVi: p.text().nullable(),
    purpose: p.text(),
    purposeVi: p.text().nullable(),
    periodStart: p.integer().nullable(),
    periodEnd: p.integer().nullable(),
    mistakenForCode: p.text().nullable().comment('The programme that it is taken for.'),
    reportedFigureId: p.text().nullable(),
    ...provenanceColumns,
  },
});
