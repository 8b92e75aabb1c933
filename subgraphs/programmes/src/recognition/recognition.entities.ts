import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { RegistrationTarget } from './registration.type.js';
import { RegistrationStage } from './registration-stage.js';

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

/** Triggers hold it to what `registration-stage.ts` says and let nobody change or delete a row. */
export const ReachedStageEntity = defineEntity({
  name: 'ReachedStage',
  tableName: 'registration_stage',
  comment: 'The stages that registrations reached, in order. Rows are only ever added.',
  checks: [
    {
      name: 'registration_stage_is_dated',
      expression: 'reached_on is not null or reported_on is not null',
    },
  ],
  properties: {
    registrationId: p.text().primary(),
    sequence: p.integer().primary().comment('1, 2, 3 … without a gap.'),
    stage: p.enum(() => RegistrationStage),
    reachedOn: p.date().nullable(),
    reportedOn: p.date().nullable().comment('The day by which it had been reached, as a document tells.'),
    actor: p.text().nullable().comment('Who acted, in Vietnamese.'),
    statementId: p.text().nullable(),
    ...provenanceColumns,
  },
});

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

/** The tables of the wing. */
export const recognitionEntities = [RegistrationEntity, ReachedStageEntity, CommitmentEntity];
