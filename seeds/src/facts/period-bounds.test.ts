import { describe, expect, it } from 'vitest';
import { isCalendarDate, periodBounds } from './period-bounds.js';

describe('the days that a period covers', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-Q1', '2023-01-01', '2023-03-31'],
    ['2022-10', '2022-10-01', '2022-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-W01', '2023-01-02', '2023-01-08'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2022-12-31', '2022-12-31', '2022-12-31'],
    ['2021/2023', '2021-01-01', '2023-12-31'],
  ])('%s is %s to %s', (text, periodStart, periodEnd) => {
    expect(periodBounds(text)).toEqual({ periodStart, periodEnd });
  });

  it.each([
    '',
    '2023-13',
    '2023-Q5',
    '2023-W53',
    '2023-02-30',
    '2023/2021',
    '2021/2022/2023',
    '2021-2023',
    'end 2022',
  ])('%j is not a period', (text) => {
    expect(periodBounds(text)).toBeUndefined();
  });

  it('a day has to exist', () => {
    expect(isCalendarDate('2024-02-29')).toBe(true);
    expect(isCalendarDate('2023-02-29')).toBe(false);
    expect(isCalendarDate('2023-2-1')).toBe(false);
  });
});
