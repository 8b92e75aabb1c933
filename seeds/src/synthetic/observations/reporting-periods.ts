import { addDays, monthEnd } from '../../calendar.js';
import type { Edition } from '../../geography/geography-data-set.js';

/** A year or a quarter that units report. */
export interface ReportingPeriod {
  /** `2023` or `2023-Q1`. */
  readonly period: string;
  readonly year: number;
  readonly quarter: number | null;
  readonly periodStart: string;
  readonly periodEnd: string;
  /** The day of publication by the days that a unit needs, from `SHORTEST_DELAY`. */
  readonly publicationDays: readonly string[];
}

/** Units publish 20 to 59 days after the period: for a year, from 20 January to 28 February. */
export const SHORTEST_DELAY = 20;
export const LONGEST_DELAY = 59;

function reportingPeriod(year: number, quarter: number | null): ReportingPeriod {
  const lastMonth = quarter === null ? 12 : quarter * 3;
  const firstMonth = quarter === null ? 1 : lastMonth - 2;
  const periodEnd = monthEnd(year, lastMonth);
  return {
    period: quarter === null ? `${year}` : `${year}-Q${quarter}`,
    year,
    quarter,
    periodStart: `${year}-${String(firstMonth).padStart(2, '0')}-01`,
    periodEnd,
    publicationDays: Array.from({ length: LONGEST_DELAY + 1 }, (_, delay) => addDays(periodEnd, delay)),
  };
}

const WHOLE_YEARS = [2021, 2022, 2023, 2024];

/**
 * What each edition reports. The year 2025 is reported once it is over, by the units there are then; its first two
 * quarters by the units there were.
 */
export const REPORTING_PERIODS: Readonly<Record<Edition, readonly ReportingPeriod[]>> = {
  '2004': [
    ...WHOLE_YEARS.map((year) => reportingPeriod(year, null)),
    ...WHOLE_YEARS.flatMap((year) => [1, 2, 3, 4].map((quarter) => reportingPeriod(year, quarter))),
    reportingPeriod(2025, 1),
    reportingPeriod(2025, 2),
  ],
  '2025': [reportingPeriod(2025, null), reportingPeriod(2025, 3), reportingPeriod(2025, 4)],
};

/** The year as a period, whichever edition reports it. */
export function annualPeriod(edition: Edition, year: number): ReportingPeriod {
  const found = REPORTING_PERIODS[edition].find((period) => period.year === year && period.quarter === null);
  if (found === undefined) throw new RangeError(`units of ${edition} do not report the year ${year}`);
  return found;
}
