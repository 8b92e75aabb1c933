import { at } from '../at.js';

export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/**
 * The shift at which the weighted mean of `logistic(shift + score)` is the target share. On this scale every place
 * keeps its distance from the others, the mean is exact, and nothing leaves 0 to 100 %.
 */
export function solveShift(scores: ArrayLike<number>, weights: ArrayLike<number>, target: number): number {
  let shift = Math.log(target / (1 - target));
  for (let round = 0; round < 50; round += 1) {
    let excess = 0;
    let slope = 0;
    let weight = 0;
    for (let index = 0; index < scores.length; index += 1) {
      const share = logistic(shift + at(scores, index));
      const own = at(weights, index);
      excess += own * (share - target);
      slope += own * share * (1 - share);
      weight += own;
    }
    if (Math.abs(excess) < 1e-9 * weight) return shift;
    // A limited step: far from the target the curve is flat and Newton's step would overshoot.
    shift -= Math.max(-2, Math.min(2, excess / slope));
  }
  return shift;
}
