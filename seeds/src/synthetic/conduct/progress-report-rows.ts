import { parsePeriod } from '@ntp-graph/kit/values';
import { addDays } from '../../calendar.js';
import type { ReportingScheduleFact } from '../../facts/reporting-facts.js';
import { randomStream } from '../random/random-stream.js';
import { SYNTHETIC_PROVENANCE } from '../synthetic-provenance.js';
import type { ProgressReportRow } from './conduct-rows.js';
import type { ReportingUnit } from './reporting-units.js';

type Frequency = ReportingScheduleFact['frequency'];

function numbered(from: number, to: number, text: (number: string) => string): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => text(String(from + index).padStart(2, '0')));
}

/** The first half of 2024: from the week after the review of 2024-01-18 that asked for reports. */
export const REPORTED_PERIODS: Readonly<Record<Frequency, readonly string[]>> = {
  WEEKLY: numbered(4, 26, (week) => `2024-W${week}`),
  MONTHLY: numbered(1, 6, (month) => `2024-${month}`),
};

/** Of a hundred reports about 78 are in time, 16 late and 6 never come. */
const SHARE_IN_TIME = 0.78;
const SHARE_SUBMITTED = 0.94;
const LATEST_DAYS: Readonly<Record<Frequency, number>> = { WEEKLY: 21, MONTHLY: 60 };

/** The reports that units owe, submitted or not, in the order of their ids. */
export function* progressReportRows(
  units: readonly ReportingUnit[],
  schedules: readonly ReportingScheduleFact[],
  seedNumber: number,
): Generator<ProgressReportRow> {
  for (const schedule of schedules) {
    for (const unit of units.filter(({ body }) => body === schedule.owedBy)) {
      for (const period of REPORTED_PERIODS[schedule.frequency]) {
        yield progressReport(unit, schedule, period, seedNumber);
      }
    }
  }
}

function progressReport(
  { unitId, recipientUnitId }: ReportingUnit,
  { code, frequency, dueDays }: ReportingScheduleFact,
  period: string,
  seedNumber: number,
): ProgressReportRow {
  const dueOn = addDays(parsePeriod(period).end, dueDays);
  return {
    id: `${code}/${unitId}/${period}`,
    scheduleCode: code,
    unitId,
    recipientUnitId,
    period,
    dueOn,
    submittedOn: submissionDay(dueOn, frequency, randomStream(seedNumber, unitId, `report ${period}`)),
    ...SYNTHETIC_PROVENANCE,
  };
}

function submissionDay(
  dueOn: string,
  frequency: Frequency,
  chance: ReturnType<typeof randomStream>,
): string | null {
  const lot = chance.uniform();
  if (lot >= SHARE_SUBMITTED) return null;
  return lot < SHARE_IN_TIME
    ? addDays(dueOn, -chance.integer(0, 1))
    : addDays(dueOn, chance.integer(1, LATEST_DAYS[frequency]));
}

/** How many there will be. */
export function expectedProgressReports(
  units: readonly ReportingUnit[],
  schedules: readonly ReportingScheduleFact[],
): number {
  return schedules.reduce(
    (sum, { owedBy, frequency }) =>
      sum + units.filter(({ body }) => body === owedBy).length * REPORTED_PERIODS[frequency].length,
    0,
  );
}
