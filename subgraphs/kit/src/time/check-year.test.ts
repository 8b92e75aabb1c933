import { describe, expect, it } from 'vitest';
import { checkYear } from './check-year.js';

describe('a year', () => {
  it.each([2000, 2021, 2100])('%d is one that figures can exist for', (year) => {
    expect(checkYear(year)).toBe(year);
  });

  it.each([1999, 2101, -1])('%d is refused by the name of its argument', (year) => {
    expect(() => checkYear(year, 'planYear')).toThrow(
      `planYear is ${year}; expected a year from 2000 to 2100.`,
    );
  });
});
