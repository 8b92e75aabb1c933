import { describe, expect, it } from 'vitest';
import { dayBefore, isCalendarDate, parseCalendarDate, today } from './calendar-date.js';

describe('a calendar date', () => {
  it('is a day that exists', () => {
    expect(['2024-02-29', '2025-07-01', '2000-12-31'].every(isCalendarDate)).toBe(true);
  });

  it.each(['2026-02-30', '2023-02-29', '2024-13-01', '2024-1-1', '2024-01-01T00:00:00Z', '0000-01-01', ''])(
    'is not %j',
    (text) => {
      expect(() => parseCalendarDate(text)).toThrow(
        'is not a date; expected a day that exists, as YYYY-MM-DD',
      );
    },
  );

  it('is tomorrow in Viet Nam when it is evening in Greenwich', () => {
    expect(today(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30');
    expect(today(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
  });

  it('follows the day before it, over months and leap years', () => {
    expect(['2025-07-01', '2024-03-01', '2023-03-01', '2025-01-01'].map(dayBefore)).toEqual([
      '2025-06-30',
      '2024-02-29',
      '2023-02-28',
      '2024-12-31',
    ]);
  });
});
