import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

/** DTTS runs to 2030 in phases and its phase I to 2025: the programme and its phase have different years. */
export const ProgrammeEntity = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  comment: 'National Target Programmes.',
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    periodStart: p.integer(),
    periodEnd: p.integer(),
    phaseStart: p.integer(),
    phaseEnd: p.integer(),
    ...provenanceColumns,
  },
});
