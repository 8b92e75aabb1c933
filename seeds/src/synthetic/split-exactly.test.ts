import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitExactly } from './split-exactly.js';
import { sum } from './sum.js';

const amount = fc.integer({ min: 0, max: 100_000_000_000_000 });
const weights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })), {
    minLength: 1,
    maxLength: 200,
  })
  .filter((all) => sum(all) > 0);

describe('splitExactly', () => {
  test('splits the remainder over the parts', () => {
    expect(splitExactly(100, [1, 1, 1])).toEqual([33, 33, 34]);
  });

  test('loses and invents nothing', () => {
    fc.assert(fc.property(amount, weights, (total, shares) => sum(splitExactly(total, shares)) === total));
  });

  test('gives whole parts within 1 of the exact share', () => {
    fc.assert(
      fc.property(amount, weights, (total, shares) => {
        const whole = sum(shares);
        splitExactly(total, shares).forEach((part, index) => {
          const exact = (total * (shares[index] ?? 0)) / whole;
          expect(Number.isSafeInteger(part)).toBe(true);
          // 1 and what floating-point numbers of this size cannot tell apart.
          expect(Math.abs(part - exact)).toBeLessThan(1 + total * 1e-12);
        });
      }),
    );
  });

  test('gives nothing to a weight of 0, and never less than nothing', () => {
    fc.assert(
      fc.property(amount, weights, (total, shares) =>
        splitExactly(total, shares).every((part, index) => (shares[index] === 0 ? part === 0 : part >= 0)),
      ),
    );
  });

  test('splits nothing among whoever there is', () => {
    expect(splitExactly(0, [])).toEqual([]);
    expect(splitExactly(0, [0, 0])).toEqual([0, 0]);
  });

  test.each([
    [10, [0, 0]],
    [10, []],
    [10, [1, -1]],
    [10, [Number.NaN]],
    [0.5, [1]],
    [-1, [1]],
    [2 ** 53, [1]],
  ])('refuses %s by %j', (total, shares) => {
    expect(() => splitExactly(total, shares)).toThrow(RangeError);
  });
});
