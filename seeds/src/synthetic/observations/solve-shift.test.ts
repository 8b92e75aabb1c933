import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at } from '../at.js';
import { sum } from '../sum.js';
import { logistic, solveShift } from './solve-shift.js';

const places = fc.array(
  fc.record({
    score: fc.double({ min: -4, max: 4, noNaN: true }),
    weight: fc.double({ min: 1, max: 20_000, noNaN: true }),
  }),
  { minLength: 1, maxLength: 100 },
);

describe('solveShift', () => {
  test('finds the shift that brings the weighted mean to the target', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0.005, max: 0.995, noNaN: true }), (drawn, target) => {
        const scores = drawn.map(({ score }) => score);
        const weights = drawn.map(({ weight }) => weight);
        const shift = solveShift(scores, weights, target);
        const mean =
          sum(scores.map((score, index) => at(weights, index) * logistic(shift + score))) / sum(weights);
        expect(mean).toBeCloseTo(target, 6);
      }),
    );
  });

  test('leaves places of weight 0 out of the mean', () => {
    expect(solveShift([0, 5], [1, 0], 0.5)).toBeCloseTo(0);
  });
});
