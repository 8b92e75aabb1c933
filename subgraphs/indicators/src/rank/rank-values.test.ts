import { PlatformError } from '@ntp-graph/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IndicatorDirection } from '../indicator/indicator-enums.js';
import { higherRanksFirst, rankValues } from './rank-values.js';

/** Few values, so that many tie. */
const valuesArbitrary = fc
  .uniqueArray(fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 5 })), {
    maxLength: 15,
    selector: ([unit]) => unit,
  })
  .map((entries) => entries.map(([unit, value]) => [unit, value / 2] as const));

describe('ranking', () => {
  test('gives equal values one place and leaves the next one free', () => {
    const values = new Map([
      ['a', 5],
      ['b', 7],
      ['c', 7],
      ['d', 9],
    ]);
    const { places, best, median, worst } = rankValues(values, true);
    expect(Object.fromEntries(places)).toEqual({
      a: { position: 4, tied: 1 },
      b: { position: 2, tied: 2 },
      c: { position: 2, tied: 2 },
      d: { position: 1, tied: 1 },
    });
    expect({ best, median, worst }).toEqual({ best: 9, median: 7, worst: 5 });
  });

  test('of nobody has no places and no figures', () => {
    expect(rankValues(new Map(), true)).toEqual({ places: new Map(), best: null, median: null, worst: null });
  });

  test('does not depend on the order in which units come', () => {
    fc.assert(
      fc.property(valuesArbitrary, fc.boolean(), fc.infiniteStream(fc.nat()), (entries, higher, keys) => {
        const shuffled = entries
          .map((entry) => ({ entry, key: keys.next().value as number }))
          .sort((one, other) => one.key - other.key)
          .map(({ entry }) => entry);
        const [one, other] = [rankValues(new Map(entries), higher), rankValues(new Map(shuffled), higher)];
        expect(Object.fromEntries(other.places)).toEqual(Object.fromEntries(one.places));
        expect([other.best, other.median, other.worst]).toEqual([one.best, one.median, one.worst]);
      }),
    );
  });

  test('puts a unit after exactly those that are better, whichever way better is', () => {
    fc.assert(
      fc.property(valuesArbitrary, fc.boolean(), (entries, higher) => {
        const { places } = rankValues(new Map(entries), higher);
        for (const [unit, value] of entries) {
          const better = entries.filter(([, other]) => (higher ? other > value : other < value));
          const same = entries.filter(([, other]) => other === value);
          expect(places.get(unit)).toEqual({ position: better.length + 1, tied: same.length });
        }
      }),
    );
  });

  test('is the mirror of itself when the direction turns', () => {
    fc.assert(
      fc.property(valuesArbitrary, (entries) => {
        const upward = rankValues(new Map(entries), true);
        const downward = rankValues(new Map(entries.map(([unit, value]) => [unit, -value])), false);
        expect(Object.fromEntries(downward.places)).toEqual(Object.fromEntries(upward.places));
      }),
    );
  });

  test.each([
    [IndicatorDirection.HIGHER_IS_BETTER, true],
    [IndicatorDirection.LOWER_IS_BETTER, false],
  ])('begins where %s says', (direction, higherFirst) => {
    expect(higherRanksFirst({ code: 'X', direction })).toBe(higherFirst);
  });

  test.each([IndicatorDirection.NEUTRAL, IndicatorDirection.TARGET_IS_BEST])(
    'is refused of %s',
    (direction) => {
      expect(() => higherRanksFirst({ code: 'X', direction })).toThrow(PlatformError);
    },
  );
});
