import type { Fixture } from '@ntp-graph/kit/testing';
import { fixture, type TestRow } from './fixture.js';

const document: TestRow = {
  synthetic: false,
  source_id: 'bac-ninh-review-2024-01-18',
  quote: 'words of the document',
  confidence: 'HIGH',
};

/** A registration, as our generator would have it. */
export function registration(unitId: string, year: number, more: TestRow = {}): TestRow {
  return {
    id: `${unitId}/NTM_ADVANCED/${year}`,
    unit_id: unitId,
    target: 'NTM_ADVANCED',
    year,
    criteria_set_code: 'NTM-COMMUNE-ADV-2021',
    statement_id: null,
    synthetic: true,
    ...more,
  };
}

/** A stage that was reached on a day, as our generator would have it. */
export function reached(registrationId: string, sequence: number, stage: string, on: string): TestRow {
  return { registration_id: registrationId, sequence, stage, reached_on: on, synthetic: true };
}

function reported(registrationId: string): TestRow {
  return {
    registration_id: registrationId,
    sequence: 1,
    stage: 'REGISTERED',
    reported_on: '2024-01-18',
    ...document,
  };
}

/** Mộ Đạo and Châu Phong as the document has them; a commune that was recognised, and lost it; one on its way. */
const registrations: readonly TestRow[] = [
  registration('2004:09307', 2023, { ...document, statement_id: 'S002-05' }),
  registration('2004:09292', 2023, { ...document, statement_id: 'S002-06' }),
  registration('2004:24850', 2022),
  registration('2004:09277', 2024, { target: 'NTM', criteria_set_code: 'NTM-COMMUNE-2021' }),
];

const lost = '2004:24850/NTM_ADVANCED/2022';
const onItsWay = '2004:09277/NTM_ADVANCED/2024';

const stages: readonly TestRow[] = [
  reported('2004:09307/NTM_ADVANCED/2023'),
  reported('2004:09292/NTM_ADVANCED/2023'),
  reached(lost, 1, 'REGISTERED', '2022-02-01'),
  reached(lost, 2, 'SELF_ASSESSED', '2022-10-15'),
  reached(lost, 3, 'VERIFIED', '2022-11-20'),
  reached(lost, 4, 'APPRAISED', '2023-01-10'),
  reached(lost, 5, 'RECOGNISED', '2023-02-01'),
  reached(lost, 6, 'REVOKED', '2024-02-01'),
  reached(onItsWay, 1, 'REGISTERED', '2024-02-01'),
  reached(onItsWay, 2, 'SELF_ASSESSED', '2024-10-15'),
];

const commitments: readonly TestRow[] = [
  {
    registration_id: '2004:09292/NTM_ADVANCED/2023',
    sequence: 1,
    parties: ['Trạm y tế xã', 'Sở Y tế, "Bắc Ninh"'],
    signed_on: '2024-01-18',
    ...document,
    confidence: 'MEDIUM',
  },
];

/** Registrations with their stages and commitments. */
export const registrationFixtures: readonly Fixture[] = [
  fixture('registration', registrations),
  fixture('registration_stage', stages),
  fixture('commitment', commitments),
];
