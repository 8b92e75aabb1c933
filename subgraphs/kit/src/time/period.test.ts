import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from './period.js';

describe('parsePeriod', () => {
  it.each([
    ['2023', '2023', '2023-01-01', '2023-12-31'],
    ['2023-Q1', '2023-Q1', '2023-01-01', '2023-03-31'],
    ['2023Q4', '2023-Q4', '2023-10-01', '2023-12-31'],
    ['2024-02', '2024-02', '2024-02-01', '2024-02-29'],
    ['2023-W05', '2023-W05', '2023-01-30', '2023-02-05'],
    ['2023W5', '2023-W05', '2023-01-30', '2023-02-05'],
    ['2020-W53', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2023S2', '2023S2', '2023-07-01', '2023-12-31'],
    ['2022-12-31', '2022-12-31', '2022-12-31', '2022-12-31'],
    ['2021/2023', '2021/2023', '2021-01-01', '2023-12-31'],
  ])('reads %s', (given, text, start, end) => {
    expect(parsePeriod(given)).toEqual({ text, start, end });
  });

  it.each([
    '',
    '23',
    '2023-13',
    '2023-00',
    '2023-Q5',
    '2023-W00',
    '2023-W53',
    '2026-02-30',
    '2023/2021',
    '2021/2022/2023',
    '2023/',
    2023,
    null,
  ])('refuses %j and says what would be right', (given) => {
    expect(() => parsePeriod(given)).toThrow(/is not a period; expected a year \(2023\), quarter/);
  });

  it('never ends before it starts', () => {
    const week = fc.tuple(fc.integer({ min: 1980, max: 2099 }), fc.integer({ min: 1, max: 52 }));
    fc.assert(
      fc.property(week, ([year, number]) => {
        const { start, end } = parsePeriod(`${year}-W${String(number).padStart(2, '0')}`);
        return start < end && Date.parse(end) - Date.parse(start) === 6 * 86_400_000;
      }),
    );
  });
});
