import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at } from '../at.js';
import { sum } from '../sum.js';
import { splitSchedule } from './split-schedule.js';

const units = fc.array(
  fc.record({
    limit: fc.integer({ min: 1_000, max: 50_000_000_000 }),
    pace: fc.double({ min: 0.7, max: 1.3, noNaN: true }),
  }),
  { minLength: 1, maxLength: 60 },
);
/** Cumulative rates up to 98 %: what is spent by each payment day. */
const rates = fc.array(fc.double({ min: 0, max: 0.98, noNaN: true }), { minLength: 1, maxLength: 14 });

const cases = fc.record({ units, rates }).map((drawn) => {
  const limits = drawn.units.map(({ limit }) => limit);
  const paces = drawn.units.map(({ pace }) => pace);
  const paid = drawn.rates
    .toSorted((one, other) => one - other)
    .map((rate) => Math.floor(rate * sum(limits)));
  const payments = paid.map((total, step) => total - (paid[step - 1] ?? 0));
  return { limits, paces, payments, parts: splitSchedule({ limits, paces }, payments) };
});

describe('splitSchedule', () => {
  test('adds up to every payment exactly', () => {
    fc.assert(
      fc.property(cases, ({ payments, parts }) => {
        expect(payments.map((_, step) => sum(parts.map((part) => at(part, step))))).toEqual(payments);
      }),
    );
  });

  test('never takes a payment back, so that cumulative sums never fall', () => {
    fc.assert(
      fc.property(cases, ({ parts }) =>
        parts.flat().every((part) => Number.isSafeInteger(part) && part >= 0),
      ),
    );
  });

  test('never spends more than a unit has', () => {
    fc.assert(
      fc.property(cases, ({ limits, parts }) => parts.every((part, index) => sum(part) <= at(limits, index))),
    );
  });

  test('lets a fast unit run ahead and the slow one catch up', () => {
    const parts = splitSchedule({ limits: [1_000, 1_000], paces: [1.2, 0.8] }, [600, 600, 760]);
    const [fast = [], slow = []] = parts;
    expect(at(fast, 0)).toBeGreaterThan(at(slow, 0));
    expect(at(fast, 2)).toBeLessThan(at(slow, 2));
    expect(sum(fast) - sum(slow)).toBeLessThan(at(fast, 0) - at(slow, 0));
  });

  test('refuses to pay more than there is', () => {
    expect(() => splitSchedule({ limits: [10], paces: [1] }, [6, 5])).toThrow('11 is paid out of 10');
  });
});
