import { at } from '../at.js';
import type { CommuneModel, ProvinceModel } from '../model/country-model.js';
import { type RandomStream, randomStream } from '../random/random-stream.js';
import { type IndicatorSpec, type ShareSpec, YEARS } from './indicator-spec.js';

/** How far a place moves against the others in a year, in logits. */
const YEARLY_MOVE = 0.05;

/** Where a province of 2004 stands against the others in each year, in logits (rates: logarithms). */
export function provinceScores(
  province: ProvinceModel,
  spec: IndicatorSpec,
  seedNumber: number,
): Float64Array {
  const stream = randomStream(seedNumber, province.id, spec.code);
  const offset = spec.regionOffsets?.[province.criteriaRegionId ?? ''] ?? 0;
  const start = spec.provinceLoading * province.development + offset + spec.provinceNoise * stream.spread();
  return walk(start, YEARLY_MOVE / 2, stream);
}

/**
 * Where a commune stands within its province in each year, in logits. A commune of 2025 continues its predecessors:
 * it stands at their weighted mean.
 */
export function communeScores(commune: CommuneModel, spec: ShareSpec, seedNumber: number): Float64Array {
  if (commune.predecessors.length > 0) return meanOfPredecessors(commune, spec, seedNumber);
  const stream = randomStream(seedNumber, commune.id, spec.code);
  const start = spec.communeLoading * commune.development + spec.communeNoise * stream.spread();
  return walk(start, YEARLY_MOVE, stream);
}

function meanOfPredecessors(commune: CommuneModel, spec: ShareSpec, seedNumber: number): Float64Array {
  const mean = new Float64Array(YEARS.length);
  for (const predecessor of commune.predecessors) {
    const scores = communeScores(predecessor, spec, seedNumber);
    const share = predecessor.population / commune.population;
    for (let year = 0; year < mean.length; year += 1) mean[year] = at(mean, year) + share * at(scores, year);
  }
  return mean;
}

function walk(start: number, move: number, stream: RandomStream): Float64Array {
  let score = start;
  return Float64Array.from(YEARS, () => {
    const current = score;
    score += move * stream.spread();
    return current;
  });
}
