import { expect, it } from 'vitest';
import { memoryTrend } from './memory-trend.js';

const series = (megabytes: (second: number) => number) =>
  Array.from({ length: 1800 }, (_, at) => ({ at, megabytes: megabytes(at) }));

it.each<[string, (second: number) => number, boolean]>([
  ['that stays is flat', () => 300, true],
  ['that is collected now and then is flat', (second) => 300 + (second % 90), true],
  ['that grows while it is warming up is flat', (second) => 200 + Math.min(second, 500) / 4, true],
  ['that falls is flat', (second) => 400 - second / 20, true],
  ['that grows all the time is not', (second) => 300 + second / 20, false],
  ['that grows under its collections is not', (second) => 300 + (second % 90) + second / 20, false],
])('memory %s', (_how, megabytes, isFlat) => {
  expect(memoryTrend(series(megabytes))?.isFlat).toBe(isFlat);
});

it('the growth is told by the hour, and nothing of a process that has just begun', () => {
  expect(memoryTrend(series((second) => 300 + second / 20))?.perHour).toBeCloseTo(180, 0);
  expect(memoryTrend(series(() => 300).slice(0, 5))).toBeUndefined();
});
