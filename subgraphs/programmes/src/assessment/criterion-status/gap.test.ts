import { Comparator } from '@ntp-graph/kit';
import { describe, expect, it } from 'vitest';
import { gap } from './gap.js';

function measured(value: number | null, valueMale: number | null = null, valueFemale: number | null = null) {
  return { value, valueMale, valueFemale };
}

function required(comparator: Comparator, threshold: number | null, appliesToEachSex = false) {
  return { comparator, threshold, appliesToEachSex };
}

describe('the gap to a threshold', () => {
  const atLeast90 = required(Comparator.GTE, 90);
  const atMost24 = required(Comparator.LTE, 24);

  it.each([
    [93.2, 0],
    [90, 0],
    [88.5, 1.5],
    [0, 90],
  ])('of %d against at least 90 is %d', (value, expected) => {
    expect(gap(atLeast90, measured(value))).toBe(expected);
  });

  it.each([
    [18.2, 0],
    [24, 0],
    [25.8, 1.8],
  ])('of %d against at most 24 is %d', (value, expected) => {
    expect(gap(atMost24, measured(value))).toBe(expected);
  });

  it('carries no noise of binary fractions', () => {
    expect(95 - 93.2).not.toBe(1.8);
    expect(gap(required(Comparator.GTE, 95), measured(93.2))).toBe(1.8);
    expect(gap(required(Comparator.LTE, 16.5), measured(16.7))).toBe(0.2);
  });

  it('is 1 for a fail and 0 for a pass', () => {
    const pass = required(Comparator.EQ, 1);
    expect(gap(pass, measured(0))).toBe(1);
    expect(gap(pass, measured(1))).toBe(0);
  });

  it('is null when the value or the threshold is unknown', () => {
    expect(gap(atLeast90, measured(null))).toBeNull();
    expect(gap(required(Comparator.GTE, null), measured(50))).toBeNull();
    expect(gap(required(Comparator.ALL, null), measured(1))).toBeNull();
  });

  it('does not look at each sex where the threshold need not hold for each', () => {
    expect(gap(atLeast90, measured(91, 88, 94))).toBe(0);
  });

  describe('that must hold for each sex', () => {
    const forEachSex = required(Comparator.GTE, 95, true);

    it('is that of the sex that is further off, though all together meet it', () => {
      expect(gap(forEachSex, measured(95.4, 94.1, 96.6))).toBe(0.9);
      expect(gap(forEachSex, measured(90, 93, 87))).toBe(8);
    });

    it('is 0 only when both sexes are known to meet it', () => {
      expect(gap(forEachSex, measured(95.4, 95.1, 95.6))).toBe(0);
      expect(gap(forEachSex, measured(null, 95.1, 95.6))).toBe(0);
      expect(gap(forEachSex, measured(95.4))).toBeNull();
      expect(gap(forEachSex, measured(95.4, 95.1, null))).toBeNull();
    });

    it('is known already when one known value falls short', () => {
      expect(gap(forEachSex, measured(93))).toBe(2);
      expect(gap(forEachSex, measured(95.4, null, 94))).toBe(1);
    });
  });
});
