import { badInput } from '../platform-error.js';
import { isCalendarDate } from './calendar-date.js';

/** A stretch of time: the text that names it and its first and last day, both included. */
export interface Period {
  readonly text: string;
  readonly start: string;
  readonly end: string;
}

const expected =
  'a year (2023), quarter (2023-Q1), month (2023-07), ISO week (2023-W05), day (2022-12-31) or span (2021/2023)';

const dayMilliseconds = 86_400_000;

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function months(text: string, year: number, firstMonth: number, count: number): Period {
  const start = Date.UTC(year, firstMonth - 1, 1);
  const end = Date.UTC(year, firstMonth - 1 + count, 1) - dayMilliseconds;
  return { text, start: day(start), end: day(end) };
}

function isoWeek(text: string, year: number, week: number): Period | null {
  const fourthOfJanuary = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourthOfJanuary).getUTCDay() + 6) % 7;
  const start = fourthOfJanuary - weekday * dayMilliseconds + (week - 1) * 7 * dayMilliseconds;
  // The Thursday of a week decides the year that it belongs to: 2023 has no week 53.
  const thursday = new Date(start + 3 * dayMilliseconds);
  if (thursday.getUTCFullYear() !== year) return null;
  return { text, start: day(start), end: day(start + 6 * dayMilliseconds) };
}

function parseSingle(text: string): Period | null {
  if (isCalendarDate(text)) return { text, start: text, end: text };
  const match = /^(\d{4})(?:-?Q([1-4])|-(0[1-9]|1[0-2])|-?W(\d{1,2})|S([12]))?$/.exec(text);
  if (!match) return null;
  const [, yearText, quarter, month, week, half] = match;
  const year = Number(yearText);
  if (quarter) return months(`${year}-Q${quarter}`, year, Number(quarter) * 3 - 2, 3);
  if (month) return months(text, year, Number(month), 1);
  if (half) return months(text, year, half === '1' ? 1 : 7, 6);
  if (week) return isoWeek(`${year}-W${week.padStart(2, '0')}`, year, Number(week));
  return months(text, year, 1, 12);
}

/**
 * Reads ISO 8601 and DHIS2 periods; anything else is BAD_USER_INPUT.
 *
 * @example
 * parsePeriod('2023-Q1') // { text: '2023-Q1', start: '2023-01-01', end: '2023-03-31' }
 */
export function parsePeriod(value: unknown): Period {
  if (typeof value === 'string') {
    const [from, to, ...rest] = value.split('/');
    const first = parseSingle(from ?? '');
    if (first && to === undefined) return first;
    const last = to === undefined ? null : parseSingle(to);
    if (first && last && rest.length === 0 && first.start <= last.end) {
      return { text: `${first.text}/${last.text}`, start: first.start, end: last.end };
    }
  }
  throw badInput(`${JSON.stringify(value)} is not a period`, expected);
}
