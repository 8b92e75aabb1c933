import { registrationId } from '../../facts/registration-facts.js';
import { SYNTHETIC_PROVENANCE } from '../synthetic-provenance.js';
import type { RegistrationRow, RegistrationStageRow } from './conduct-rows.js';
import type { PlannedRegistration } from './registration-plan.js';

const TARGET = 'NTM_ADVANCED';
const CRITERIA_SET = 'NTM-COMMUNE-ADV-2021';

function idOf({ commune, year }: PlannedRegistration): string {
  return registrationId(commune.id, TARGET, year);
}

export function* registrationRows(plan: readonly PlannedRegistration[]): Generator<RegistrationRow> {
  for (const registration of plan) {
    yield {
      id: idOf(registration),
      unitId: registration.commune.id,
      target: TARGET,
      year: registration.year,
      criteriaSetCode: CRITERIA_SET,
      statementId: null,
      ...SYNTHETIC_PROVENANCE,
    };
  }
}

export function* registrationStageRows(
  plan: readonly PlannedRegistration[],
): Generator<RegistrationStageRow> {
  for (const registration of plan) {
    for (const [index, { stage, on, actor }] of registration.stages.entries()) {
      yield {
        registrationId: idOf(registration),
        sequence: index + 1,
        stage,
        reachedOn: on,
        reportedOn: null,
        actor,
        statementId: null,
        ...SYNTHETIC_PROVENANCE,
      };
    }
  }
}
