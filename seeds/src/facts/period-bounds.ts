/** The first and last day of a period, both included. */
export interface PeriodBounds {
  readonly periodStart: string;
  readonly periodEnd: string;
}

const dayMilliseconds = 86_400_000;

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && day(date.getTime()) === text;
}

function months(year: number, firstMonth: number, count: number): PeriodBounds {
  return {
    periodStart: day(Date.UTC(year, firstMonth - 1, 1)),
    periodEnd: day(Date.UTC(year, firstMonth - 1 + count, 1) - dayMilliseconds),
  };
}

function isoWeek(year: number, week: number): PeriodBounds | undefined {
  const fourthOfJanuary = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourthOfJanuary).getUTCDay() + 6) % 7;
  const monday = fourthOfJanuary + ((week - 1) * 7 - weekday) * dayMilliseconds;
  // The Thursday decides the year of a week: 2023 has no week 53.
  if (new Date(monday + 3 * dayMilliseconds).getUTCFullYear() !== year) return undefined;
  return { periodStart: day(monday), periodEnd: day(monday + 6 * dayMilliseconds) };
}

function singlePeriod(text: string): PeriodBounds | undefined {
  if (isCalendarDate(text)) return { periodStart: text, periodEnd: text };
  const match = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2])|-W(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [, year, quarter, month, week] = match;
  if (quarter) return months(Number(year), Number(quarter) * 3 - 2, 3);
  if (month) return months(Number(year), Number(month), 1);
  if (week) return isoWeek(Number(year), Number(week));
  return months(Number(year), 1, 12);
}

/**
 * The days that a period covers: a year, quarter, month, ISO week, day, or a span of two of them. Undefined
 * when the text is none of these.
 *
 * @example
 * periodBounds('2021/2023') // { periodStart: '2021-01-01', periodEnd: '2023-12-31' }
 */
export function periodBounds(text: string): PeriodBounds | undefined {
  const [from = '', to, ...rest] = text.split('/');
  const first = singlePeriod(from);
  if (to === undefined) return first;
  const last = singlePeriod(to);
  if (!first || !last || rest.length > 0 || first.periodStart > last.periodEnd) return undefined;
  return { periodStart: first.periodStart, periodEnd: last.periodEnd };
}
