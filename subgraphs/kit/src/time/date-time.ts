import { badInput } from '../platform-error.js';
import { isCalendarDate } from './calendar-date.js';

const pattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** The text itself when it is an instant with its offset, as RFC 3339 writes it; otherwise BAD_USER_INPUT. */
export function parseDateTime(value: unknown): string {
  const match = typeof value === 'string' ? pattern.exec(value) : null;
  if (match && isCalendarDate(match[1] ?? '')) return value as string;
  throw badInput(
    `${JSON.stringify(value)} is not an instant`,
    'a day, a time and an offset, e.g. "2026-11-29T06:30:00Z" or "2026-11-29T13:30:00+07:00"',
  );
}
