import { at } from '../at.js';
import { sum } from '../sum.js';
import type { FigureScale } from './figure-scale.js';
import { YEARS } from './indicator-spec.js';

/** Where the published figure of a place and year stands on the scale; null where none is published. */
export type PublishedPosition = number | null;

/**
 * The level of the places without a published figure, at which all together have the national mean. Where every
 * place has one there is nothing to find.
 */
export function levelIn(
  scores: readonly number[],
  known: readonly PublishedPosition[],
  weights: readonly number[],
  mean: number,
  scale: FigureScale,
): number {
  const isOpen = (_: unknown, index: number) => known[index] === null;
  const openWeights = weights.filter(isOpen);
  if (openWeights.length === 0) return 0;
  const taken = known.map((position, index) =>
    position === null ? 0 : at(weights, index) * scale.figure(position),
  );
  const rest = (mean * sum(weights) - sum(taken)) / sum(openWeights);
  return scale.level(scores.filter(isOpen), openWeights, rest);
}

/**
 * The scores of places over the years, moved so that each passes through its published figures: in another year it
 * stands where the nearest of them put it, and moves from there as it was supposed to.
 */
export function followPublished(
  supposed: readonly Float64Array[],
  published: readonly (readonly PublishedPosition[])[],
  weights: readonly number[],
  national: readonly number[],
  scale: FigureScale,
): readonly Float64Array[] {
  const levels = YEARS.map((_, year) => {
    const known = published.map((positions) => at(positions, year));
    const mean = meanOfAll(known, weights, scale) ?? at(national, year);
    return scale.level(
      supposed.map((series) => at(series, year)),
      weights,
      mean,
    );
  });
  return supposed.map((series, place) => {
    const moves = at(published, place).map((position, year) =>
      position === null ? null : position - at(levels, year) - at(series, year),
    );
    return series.map((score, year) => score + (nearest(moves, year) ?? 0));
  });
}

// A year in which everybody's figure is published has the level of those figures, not of another publisher's.
function meanOfAll(
  known: readonly PublishedPosition[],
  weights: readonly number[],
  scale: FigureScale,
): number | null {
  let total = 0;
  for (const [index, position] of known.entries()) {
    if (position === null) return null;
    total += at(weights, index) * scale.figure(position);
  }
  return total / sum(weights);
}

function nearest(moves: readonly (number | null)[], year: number): number | null {
  for (let distance = 0; distance < moves.length; distance += 1) {
    const found = moves[year - distance] ?? moves[year + distance];
    if (found !== undefined && found !== null) return found;
  }
  return null;
}
