import { at } from '../at.js';
import { sum } from '../sum.js';
import { logistic, solveShift } from './solve-shift.js';

/** The scale on which places stand apart: a figure is a level, the same for all, and the score of the place. */
export interface FigureScale {
  /** Where a figure stands. */
  position(figure: number): number;
  figure(position: number): number;
  /** The level at which the weighted mean of the figures is the one given. */
  level(scores: readonly number[], weights: readonly number[], mean: number): number;
}

// A published 0 or 100 % stands at the end of what a commune can report.
const LEAST = 0.05;

/** Percentages, in logits. */
export const SHARE_SCALE: FigureScale = {
  position(percent) {
    const share = Math.min(100 - LEAST, Math.max(LEAST, percent)) / 100;
    return Math.log(share / (1 - share));
  },
  figure: (logit) => 100 * logistic(logit),
  level: (scores, weights, mean) => solveShift(scores, weights, mean / 100),
};

/** Rates, in logarithms. */
export const RATE_SCALE: FigureScale = {
  position: Math.log,
  figure: Math.exp,
  level(scores, weights, mean) {
    const factors = scores.map((score, index) => at(weights, index) * Math.exp(score));
    return Math.log((mean * sum(weights)) / sum(factors));
  },
};
