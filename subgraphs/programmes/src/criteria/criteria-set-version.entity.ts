import { defineEntity, p } from '@mikro-orm/core';
import type { Confidence } from '@ntp-graph/kit';

/** 211/QĐ-TTg amended four sets on 2024-03-01 in the middle of their time. */
export const CriteriaSetVersionEntity = defineEntity({
  name: 'CriteriaSetVersion',
  tableName: 'criteria_set_version',
  comment: 'Wordings of a set of criteria, each with the days it was in force.',
  properties: {
    criteriaSetCode: p.text().primary(),
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    legalBasisNumber: p.text(),
    legalBasisIssuedOn: p.date().nullable(),
    note: p.text().nullable(),
    confidence: p.text().$type<Confidence>(),
  },
});
