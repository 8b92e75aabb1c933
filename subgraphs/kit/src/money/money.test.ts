import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMoney, toMoneyOrNull } from './money.js';

describe('money', () => {
  it('is exact to the đồng up to 9 quadrillion', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(toMoney(String(amount))).toBe(amount);
      }),
    );
  });

  it.each(['9007199254740992', '-9007199254740992', '1.5', '1e400', 'x'])(
    'refuses %s rather than rounding it',
    (text) => {
      expect(() => toMoney(text)).toThrow('is not a whole number of đồng');
    },
  );

  it('keeps unknown apart from nothing', () => {
    expect([toMoneyOrNull(null), toMoneyOrNull('0')]).toEqual([null, 0]);
  });
});
