import { describe, expect, it } from 'vitest';
import { disbursementRate } from './disbursement-rate.js';
import { RateDenominator } from './disbursement-rate.type.js';

const amounts = { planned: 200, allocated: 80, carriedOver: 20, carriedAgain: null, disbursed: 50 };

describe('the rate of disbursement', () => {
  it('is of what was allocated and carried over, where anything was carried over', () => {
    expect(disbursementRate(amounts)).toEqual({
      value: 0.5,
      denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 100 },
    });
  });

  it.each([null, 0])('is of what was allocated when %s was carried over', (carriedOver) => {
    expect(disbursementRate({ ...amounts, carriedOver })).toEqual({
      value: 0.625,
      denominator: { measure: 'ALLOCATED', amount: 80 },
    });
  });

  it('counts once what was carried over of money that is allocated in the group', () => {
    expect(disbursementRate({ ...amounts, carriedAgain: 5 })).toEqual({
      value: 50 / 95,
      denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 95 },
    });
    expect(disbursementRate({ ...amounts, carriedAgain: 20 })).toEqual({
      value: 0.625,
      denominator: { measure: 'ALLOCATED', amount: 80 },
    });
  });

  it.each([
    [RateDenominator.PLANNED, 0.25, 200],
    [RateDenominator.ALLOCATED, 0.625, 80],
    [RateDenominator.ALLOCATED_AND_CARRIED_OVER, 0.5, 100],
  ])('is of %s when asked for', (measure, value, amount) => {
    expect(disbursementRate(amounts, measure)).toEqual({ value, denominator: { measure, amount } });
  });

  it('is of what was carried over alone, where nothing was allocated', () => {
    expect(disbursementRate({ ...amounts, allocated: null })).toEqual({
      value: 2.5,
      denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 20 },
    });
  });

  it.each([
    ['nothing is allocated', { ...amounts, allocated: null, carriedOver: null }, null],
    ['the allocation was taken back', { ...amounts, allocated: 0, carriedOver: null }, 0],
    ['more was taken back than given', { ...amounts, allocated: -5, carriedOver: null }, -5],
    ['no disbursement is recorded', { ...amounts, carriedOver: null, disbursed: null }, 80],
  ])('has no value when %s', (_case, given, amount) => {
    expect(disbursementRate(given)).toEqual({ value: null, denominator: { measure: 'ALLOCATED', amount } });
  });

  it('refuses a denominator that a JSON number cannot hold', () => {
    const allocated = Number.MAX_SAFE_INTEGER;
    expect(() => disbursementRate({ ...amounts, allocated, carriedOver: 1 })).toThrow('9007199254740992');
  });
});
