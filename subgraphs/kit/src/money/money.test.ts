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

  it.each([
    ['9007199254740992', 'AMOUNT_OUT_OF_RANGE'],
    [-9007199254740992n, 'AMOUNT_OUT_OF_RANGE'],
    [1e22, 'AMOUNT_OUT_OF_RANGE'],
    ['1.5', 'INTERNAL_SERVER_ERROR'],
    [1.5, 'INTERNAL_SERVER_ERROR'],
  ])('tells %s, which a client may do something about or not, by code', (value, code) => {
    expect(() => toMoney(value)).toThrow(expect.objectContaining({ extensions: { code } }));
  });

  it('keeps unknown apart from nothing', () => {
    expect([toMoneyOrNull(null), toMoneyOrNull(undefined), toMoneyOrNull('0')]).toEqual([null, null, 0]);
  });
});
