import { expect, it } from 'vitest';
import { type CalendarDate, isCalendarDate, type Period } from './scalars.js';

it.each(['2024-12-31', '2024-02-29'])('%s is a day', (text) => {
  expect(isCalendarDate(text)).toBe(true);
});

it.each(['2024-02-30', '2023-02-29', '31/12/2024', '2024-12', '2024-1-1', '2024-12-31T00:00:00Z', ''])(
  '"%s" is no day',
  (text) => expect(isCalendarDate(text)).toBe(false),
);

it('the types take what the graph takes', () => {
  const days: CalendarDate[] = ['2024-12-31', '2024-01-01'];
  const periods: Period[] = [
    '2023',
    '2023S1',
    '2023-Q1',
    '2023-W05',
    '2023-07',
    '2022-12-31',
    '2021/2023',
    '2023-Q1/2023-07',
  ];
  // @ts-expect-error A day is written with the year first.
  const day: CalendarDate = '31/12/2024';
  // @ts-expect-error A year has four quarters.
  const quarter: Period = '2023-Q5';
  expect([...days, ...periods, day, quarter]).toHaveLength(12);
});
