import { describe, expect, it } from 'vitest';
import { disbursementRate } from './disbursement-rate.js';
import { RateDenominator } from './disbursement-rate.type.js';

const amounts = {
  planned: 200,
  allocated: 80,
  carriedOver: 20,
  carriedAgain: null,
  disbursed: 50,
  transferred: null,
  transferredOn: null,
};
const wholeYear = { asOf: null, note: null, noteVi: null };

describe('the rate of disbursement', () => {
  it('is of what was allocated and carried over, where anything was carried over', () => {
    expect(disbursementRate(amounts)).toEqual({
      value: 0.5,
      denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 100 },
      ...wholeYear,
    });
  });

  it.each([null, 0])('is of what was allocated when %s was carried over', (carriedOver) => {
    expect(disbursementRate({ ...amounts, carriedOver })).toEqual({
      value: 0.625,
      denominator: { measure: 'ALLOCATED', amount: 80 },
      ...wholeYear,
    });
  });

  it('counts once what was carried over of money that is allocated in the group', () => {
    expect(disbursementRate({ ...amounts, carriedAgain: 5 })).toEqual({
      value: 50 / 95,
      denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 95 },
      ...wholeYear,
    });
    expect(disbursementRate({ ...amounts, carriedAgain: 20 })).toEqual({
      value: 0.625,
      denominator: { measure: 'ALLOCATED', amount: 80 },
      ...wholeYear,
    });
  });

  it.each([
    [RateDenominator.PLANNED, 0.25, 200],
    [RateDenominator.ALLOCATED, 0.625, 80],
    [RateDenominator.ALLOCATED_AND_CARRIED_OVER, 0.5, 100],
  ])('is of %s when asked for', (measure, value, amount) => {
    expect(disbursementRate(amounts, measure)).toEqual({
      value,
      denominator: { measure, amount },
      ...wholeYear,
    });
  });

  it('is of what was carried over alone, where nothing was allocated', () => {
    expect(disbursementRate({ ...amounts, allocated: null })).toEqual({
      value: 2.5,
      denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 20 },
      ...wholeYear,
    });
  });

  it.each([
    ['nothing is allocated', { ...amounts, allocated: null, carriedOver: null }, null],
    ['the allocation was taken back', { ...amounts, allocated: 0, carriedOver: null }, 0],
    ['more was taken back than given', { ...amounts, allocated: -5, carriedOver: null }, -5],
    ['no disbursement is recorded', { ...amounts, carriedOver: null, disbursed: null }, 80],
  ])('has no value when %s', (_case, given, amount) => {
    expect(disbursementRate(given)).toEqual({
      value: null,
      denominator: { measure: 'ALLOCATED', amount },
      ...wholeYear,
    });
  });

  const handedOver = { transferredOn: '2025-07-01' };

  it('of a unit that ended is that of its last day, and says so', () => {
    expect(disbursementRate({ ...amounts, ...handedOver, transferred: -50 })).toEqual({
      value: 0.5,
      denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 100 },
      asOf: '2025-06-30',
      note: expect.stringContaining('what they had spent by 2025-06-30, their last day'),
      noteVi: expect.stringContaining('đã giải ngân đến 2025-06-30, ngày cuối cùng'),
    });
  });

  it('of a unit that took money over is of that money too', () => {
    const taken = { ...amounts, ...handedOver, transferred: 60, disbursed: 40 };
    expect(disbursementRate(taken)).toEqual({
      value: 0.25,
      denominator: { measure: 'AVAILABLE', amount: 160 },
      asOf: null,
      note: expect.stringContaining('taken over on 2025-07-01'),
      noteVi: expect.stringContaining('nhận bàn giao ngày 2025-07-01'),
    });
    expect(disbursementRate({ ...taken, allocated: null, carriedOver: null })).toMatchObject({
      value: 40 / 60,
      denominator: { measure: 'AVAILABLE', amount: 60 },
    });
  });

  it('of both sides together is as if nothing had been handed over', () => {
    expect(disbursementRate({ ...amounts, ...handedOver, transferred: 0 })).toEqual(
      disbursementRate(amounts),
    );
  });

  it('refuses a denominator that a JSON number cannot hold', () => {
    const allocated = Number.MAX_SAFE_INTEGER;
    expect(() => disbursementRate({ ...amounts, allocated, carriedOver: 1 })).toThrow('9007199254740992');
  });
});
