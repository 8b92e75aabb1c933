import { describe, expect, test } from 'vitest';
import { sum } from '../sum.js';
import { randomStream } from './random-stream.js';

function numbers(seedNumber: number, unitId: string, series: string, count = 5): number[] {
  const stream = randomStream(seedNumber, unitId, series);
  return Array.from({ length: count }, () => stream.uniform());
}

describe('a random stream', () => {
  test('is the same for the same seed number, unit and series', () => {
    expect(numbers(7, '2004:11', 'need')).toEqual(numbers(7, '2004:11', 'need'));
  });

  test.each([
    ['seed number', 8, '2004:11', 'need'],
    ['large seed number', 7 + 2 ** 32, '2004:11', 'need'],
    ['unit', 7, '2025:11', 'need'],
    ['series', 7, '2004:11', 'pace'],
  ])('is another one for another %s', (_, seedNumber, unitId, series) => {
    expect(numbers(seedNumber, unitId, series)).not.toEqual(numbers(7, '2004:11', 'need'));
  });

  test('begins evenly over units, so that neighbours in a list are not alike', () => {
    const first = Array.from({ length: 10_000 }, (_, code) => randomStream(1, `2004:${code}`, 'x').uniform());
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => first.filter((u) => Math.floor(u * 10) === tenth).length,
    );
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(120);
    const mean = sum(first) / first.length;
    const neighbours = sum(first.slice(1).map((u, index) => (u - mean) * ((first[index] ?? 0) - mean)));
    expect(Math.abs(neighbours / first.length / (1 / 12))).toBeLessThan(0.05);
  });

  test('spreads with mean 0 and standard deviation 1, never beyond 3', () => {
    const stream = randomStream(1, 'VN', 'spread');
    const values = Array.from({ length: 20_000 }, () => stream.spread());
    const mean = sum(values) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length)).toBeCloseTo(1, 1);
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(3);
  });

  test('gives whole numbers from the first to the last of a range', () => {
    const stream = randomStream(1, 'VN', 'integer');
    expect(new Set(Array.from({ length: 200 }, () => stream.integer(3, 6)))).toEqual(new Set([3, 4, 5, 6]));
  });
});
