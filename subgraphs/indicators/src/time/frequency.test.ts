import { parsePeriod } from '@ntp-graph/kit';
import { describe, expect, test } from 'vitest';
import { Frequency, frequencyOf } from './frequency.js';

describe('the frequency of a period', () => {
  test.each([
    ['2023', Frequency.ANNUAL],
    ['2023S1', Frequency.HALF_YEARLY],
    ['2023-Q1', Frequency.QUARTERLY],
    ['2023-07', Frequency.MONTHLY],
    ['2023-W05', Frequency.WEEKLY],
    ['2022-12-31', Frequency.INSTANT],
    ['2021/2023', Frequency.SPAN],
    ['2022-11/2025-06', Frequency.SPAN],
  ])('%s is %s', (period, frequency) => {
    expect(frequencyOf(parsePeriod(period).text)).toBe(frequency);
  });
});
