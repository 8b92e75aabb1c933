import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { RegistrationStage } from './registration-stage.js';

/** Triggers hold it to what `stage-order.ts` says and let nobody change or delete a row. */
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
