import { describe, expect, test } from 'vitest';
import { interpolate } from './interpolate.js';

describe('interpolate', () => {
  const points = [
    [2020, 10],
    [2022, 30],
    [2025, 0],
  ] as const;

  test.each([
    [2019, 10],
    [2020, 10],
    [2021, 20],
    [2022, 30],
    [2024, 10],
    [2025, 0],
    [2030, 0],
  ])('at %i is %i', (position, expected) => {
    expect(interpolate(points, position)).toBeCloseTo(expected);
  });

  test('of one point is that point', () => {
    expect([2010, 2020, 2030].map((year) => interpolate([[2020, 5]], year))).toEqual([5, 5, 5]);
  });
});
