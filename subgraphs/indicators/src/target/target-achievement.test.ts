import { Comparator } from '@ntp-graph/kit';
import { describe, expect, test } from 'vitest';
import { IndicatorDirection } from '../indicator/indicator-enums.js';
import { achievementOf, achievementUnknownOf, type ObservedFigure } from './target-achievement.js';

const { EQ, GT, GTE, LT, LTE, RANGE } = Comparator;
const { HIGHER_IS_BETTER, LOWER_IS_BETTER, TARGET_IS_BEST, NEUTRAL } = IndicatorDirection;

function observed(value: number | null, comparator = EQ): ObservedFigure {
  return { value, comparator, low: null, high: null };
}

function range(low: number, high: number): ObservedFigure {
  return { value: null, comparator: RANGE, low, high };
}

describe('the achievement of a target', () => {
  test('where higher is better is to reach it, and the gap is what is missing', () => {
    const actual = observed(92.03);
    expect(achievementOf({ value: 92, comparator: EQ }, actual, HIGHER_IS_BETTER)).toEqual({
      met: true,
      gap: 0,
    });
    expect(achievementOf({ value: 92.6, comparator: EQ }, actual, HIGHER_IS_BETTER)).toEqual({
      met: false,
      gap: 0.57,
    });
    expect(achievementOf({ value: 92.03, comparator: EQ }, actual, HIGHER_IS_BETTER)).toEqual({
      met: true,
      gap: 0,
    });
  });

  test('where lower is better is to stay at or below it', () => {
    expect(achievementOf({ value: 18.5, comparator: EQ }, observed(18.2), LOWER_IS_BETTER)).toEqual({
      met: true,
      gap: 0,
    });
    expect(achievementOf({ value: 17, comparator: EQ }, observed(18.2), LOWER_IS_BETTER)).toEqual({
      met: false,
      gap: 1.2,
    });
  });

  test('of a strict bound is not to touch it', () => {
    const under15 = { value: 15, comparator: LT };
    expect(achievementOf(under15, observed(14.9), LOWER_IS_BETTER)).toEqual({ met: true, gap: 0 });
    expect(achievementOf(under15, observed(15), LOWER_IS_BETTER)).toEqual({ met: false, gap: 0 });
    expect(achievementOf(under15, observed(15, LT), LOWER_IS_BETTER)).toEqual({ met: true, gap: 0 });
    expect(achievementOf({ value: 95, comparator: GT }, observed(95), HIGHER_IS_BETTER).met).toBe(false);
  });

  test('by "over 90" is certain for what 90 reaches, and unknown for more', () => {
    const over90 = observed(90, GT);
    expect(achievementOf({ value: 90, comparator: GTE }, over90, HIGHER_IS_BETTER)).toEqual({
      met: true,
      gap: 0,
    });
    expect(achievementOf({ value: 90, comparator: GT }, over90, HIGHER_IS_BETTER)).toEqual({
      met: true,
      gap: 0,
    });
    expect(achievementOf({ value: 92, comparator: EQ }, over90, HIGHER_IS_BETTER)).toEqual({
      met: null,
      gap: null,
    });
    expect(achievementOf({ value: 90, comparator: EQ }, over90, LOWER_IS_BETTER)).toEqual({
      met: false,
      gap: null,
    });
  });

  test('by a bound below the target is a miss of an unknown size', () => {
    expect(achievementOf({ value: 92, comparator: EQ }, observed(90, LTE), HIGHER_IS_BETTER)).toEqual({
      met: false,
      gap: null,
    });
  });

  test('by a range is certain only when the whole range is on one side', () => {
    const under = (value: number) => ({ value, comparator: LTE });
    expect(achievementOf(under(2), range(1, 2), LOWER_IS_BETTER)).toEqual({ met: true, gap: 0 });
    expect(achievementOf(under(1.5), range(1, 2), LOWER_IS_BETTER)).toEqual({ met: null, gap: null });
    expect(achievementOf(under(0.5), range(1, 2), LOWER_IS_BETTER)).toEqual({ met: false, gap: null });
  });

  test('cannot be said where neither more nor less is better, or where there is no figure', () => {
    const unknown = { met: null, gap: null };
    expect(achievementOf({ value: 111, comparator: EQ }, observed(111.2), TARGET_IS_BEST)).toEqual(unknown);
    expect(achievementOf({ value: 100, comparator: EQ }, observed(120), NEUTRAL)).toEqual(unknown);
    expect(achievementOf({ value: 92, comparator: EQ }, observed(null), HIGHER_IS_BETTER)).toEqual(unknown);
  });

  test('that cannot be said has a reason', () => {
    const target = { value: 92, comparator: EQ };
    expect(achievementUnknownOf(target, null, HIGHER_IS_BETTER)).toBe('NO_OBSERVATION');
    expect(achievementUnknownOf(target, observed(90, GT), HIGHER_IS_BETTER)).toBe('INDECISIVE');
    expect(achievementUnknownOf(target, observed(93), NEUTRAL)).toBe('NO_DIRECTION');
    expect(achievementUnknownOf(target, observed(93), HIGHER_IS_BETTER)).toBeNull();
  });
});
