import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { RegistrationTarget } from './registration-target.js';

export const RegistrationEntity = defineEntity({
  name: 'Registration',
  tableName: 'registration',
  comment: 'Communes that registered to be recognised, one row per commune, target and year.',
  uniques: [{ name: 'registration_unit_id_target_year_unique', properties: ['unitId', 'target', 'year'] }],
  indexes: [{ name: 'registration_year_target', properties: ['year', 'target'] }],
  properties: {
    id: p.text().primary().comment('Unit, target and year, e.g. 2004:09307/NTM_ADVANCED/2023.'),
    unitId: p.text(),
    target: p.enum(() => RegistrationTarget),
    year: p.integer().comment('The year registered for; it can be recognised in a later one.'),
    criteriaSetCode: p.text().comment('The set that the commune is judged by.'),
    statementId: p.text().nullable(),
    ...provenanceColumns,
  },
});
