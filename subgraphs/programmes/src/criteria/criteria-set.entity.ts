import { defineEntity, p } from '@mikro-orm/core';
import { AdministrativeLevel, provenanceColumns } from '@ntp-graph/kit';
import { CriteriaVariation } from './criteria-variation.js';

export const CriteriaSetEntity = defineEntity({
  name: 'CriteriaSet',
  tableName: 'criteria_set',
  comment: 'Sets of criteria that units are judged by.',
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    level: p.enum(() => AdministrativeLevel),
    legalBasisNumber: p.text().index(),
    legalBasisIssuedOn: p.date().nullable(),
    variation: p.enum(() => CriteriaVariation),
    replacesCode: p.text().nullable().comment('The set that was in force before it.'),
    nextSetCode: p.text().nullable().comment('What a unit that passes it works towards next.'),
    ...provenanceColumns,
  },
});
