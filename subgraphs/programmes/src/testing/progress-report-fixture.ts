import type { Fixture } from '@ntp-graph/kit/testing';
import { fixture, type TestRow } from './fixture.js';

const station = { owed_by: 'COMMUNE_HEALTH_STATION', owed_to: 'DISTRICT_HEALTH_CENTRE' };
const centre = { owed_by: 'DISTRICT_HEALTH_CENTRE', owed_to: 'DEPARTMENT_OF_HEALTH' };

function schedule(code: string, frequency: string, dueDays: number, bodies: TestRow): TestRow {
  return {
    code,
    programme_code: 'NTM',
    frequency,
    due_days: dueDays,
    ...bodies,
    statement_id: 'S002-25',
    synthetic: false,
    source_id: 'bac-ninh-review-2024-01-18',
    confidence: 'LOW',
    note: 'the days are an assumption of ours',
  };
}

const schedules: readonly TestRow[] = [
  schedule('NTM-STATION-WEEKLY', 'WEEKLY', 1, station),
  schedule('NTM-STATION-MONTHLY', 'MONTHLY', 3, station),
  schedule('NTM-CENTRE-MONTHLY', 'MONTHLY', 5, centre),
];

function report(
  scheduleCode: string,
  [unitId, recipientUnitId]: readonly [string, string],
  period: string,
  [dueOn, submittedOn]: readonly [string, string | null],
): TestRow {
  return {
    id: `${scheduleCode}/${unitId}/${period}`,
    schedule_code: scheduleCode,
    unit_id: unitId,
    recipient_unit_id: recipientUnitId,
    period,
    due_on: dueOn,
    submitted_on: submittedOn,
    synthetic: true,
  };
}

const moDao = ['2004:09307', '2004:259'] as const;
const chauPhong = ['2004:09292', '2004:259'] as const;
const queVo = ['2004:259', '2004:27'] as const;

/** February 2024: Mộ Đạo in time, Châu Phong ten days late, the centre of Quế Võ never; weeks of Mộ Đạo. */
const reports: readonly TestRow[] = [
  report('NTM-STATION-MONTHLY', moDao, '2024-02', ['2024-03-03', '2024-03-03']),
  report('NTM-STATION-MONTHLY', chauPhong, '2024-02', ['2024-03-03', '2024-03-13']),
  report('NTM-CENTRE-MONTHLY', queVo, '2024-02', ['2024-03-05', null]),
  report('NTM-STATION-WEEKLY', moDao, '2024-W08', ['2024-02-26', '2024-02-25']),
  report('NTM-STATION-WEEKLY', moDao, '2024-W09', ['2024-03-04', null]),
];

/** Reports and the schedules that they are owed by. */
export const progressReportFixtures: readonly Fixture[] = [
  fixture('reporting_schedule', schedules),
  fixture('progress_report', reports),
];
