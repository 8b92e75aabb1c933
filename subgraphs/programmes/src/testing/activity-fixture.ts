import type { Fixture } from '@ntp-graph/kit/testing';
import { fact, fixture, type TestRow } from './fixture.js';

function activity(code: string, unitId: string, more: TestRow): TestRow {
  return {
    code,
    name_vi: `Hoạt động ${code}`,
    name_en: `Activity ${code}`,
    unit_id: unitId,
    statement_id: 'S000-18',
    ...fact('the-document'),
    ...more,
  };
}

function figure(code: string, sequence: number, status: string, quantity: number, unit: string): TestRow {
  return {
    activity_code: code,
    sequence,
    status,
    quantity,
    unit_of_measure: unit,
    period: '2023',
    statement_id: 'S000-18',
    ...fact('the-document'),
  };
}

const activities: readonly TestRow[] = [
  activity('SURVEY', 'VN', { programme_code: 'DTTS', component_code: 'DTTS.P3.S2' }),
  activity('EQUIPMENT', '2004:09307', { programme_code: 'DTTS', component_code: 'DTTS.P7.C1' }),
  activity('TRAINING', 'VN', { other_fund: 'Quỹ Thiện Tâm' }),
];

const figures: readonly TestRow[] = [
  figure('SURVEY', 1, 'ACTUAL', 22, 'points'),
  figure('SURVEY', 2, 'ACTUAL', 21, 'provinces'),
  figure('EQUIPMENT', 1, 'PROPOSED', 16, 'facilities'),
  figure('TRAINING', 1, 'ACTUAL', 150, 'doctors'),
  figure('TRAINING', 2, 'EXPECTED', 50, 'doctors'),
];

/** A survey that was done, equipment that is proposed, and training that no programme pays. */
export const activityFixtures: readonly Fixture[] = [
  fixture('activity', activities),
  fixture('activity_figure', figures),
];
