import { badInput } from '../platform-error.js';

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const match = pattern.exec(text);
  // No calendar has a year nought, and PostgreSQL refuses it.
  if (!match || match[1] === '0000') return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The text itself when it is a day that exists; otherwise BAD_USER_INPUT. */
export function parseCalendarDate(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw badInput(
    `${JSON.stringify(value)} is not a date`,
    'a day that exists, as YYYY-MM-DD, e.g. "2024-12-31"',
  );
}

/** Today in Viet Nam (UTC+7, no daylight saving), as `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
