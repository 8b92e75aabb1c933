import { Comparator, withoutNoise } from '@ntp-graph/kit';
import { AggregationType, WeightBasis } from '../indicator/aggregation-type.js';
import type { Indicator } from '../indicator/indicator.type.js';
import type { Observation } from '../observation/observation.type.js';
import { explainRestatement } from './explain-restatement.js';
import type { Restatement, RestatementPart } from './restatement.type.js';
import { RestatementReason } from './restatement-reason.js';

/** A predecessor in force at the end of a period, with what is known of it. */
export interface Predecessor extends RestatementPart {
  /** Whether a part of it went to another unit, and how much is not known. */
  readonly isDivided: boolean;
}

/** What a restated value is of: the indicator, and whether of everybody. */
export interface Restated {
  readonly indicator: Pick<
    Indicator,
    'aggregationType' | 'weightBasis' | 'aggregationNote' | 'aggregationNoteVi'
  >;
  readonly isOfEverybody: boolean;
}

function exactValue(observation: Observation | null): number | null {
  return observation?.comparator === Comparator.EQ ? observation.value : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Every number, or null when one is not known. */
function allKnown(numbers: readonly (number | null)[]): readonly number[] | null {
  return numbers.every((number) => number !== null) ? (numbers as readonly number[]) : null;
}

/** The weights, if all are known and they are more than nothing together. */
function weightsOf(predecessors: readonly Predecessor[]): readonly number[] | null {
  const weights = allKnown(predecessors.map(({ weight }) => exactValue(weight))) ?? [];
  return weights.every((weight) => weight >= 0) && sum(weights) > 0 ? weights : null;
}

function reasonAgainst(
  { aggregationType }: Restated['indicator'],
  predecessors: readonly Predecessor[],
): RestatementReason | null {
  if (aggregationType === AggregationType.NONE) return RestatementReason.NOT_COMBINABLE;
  const isAdded = aggregationType === AggregationType.SUM;
  if (isAdded && predecessors.some(({ isDivided }) => isDivided))
    return RestatementReason.DIVIDED_PREDECESSOR;
  if (predecessors.some(({ observation }) => observation === null)) return RestatementReason.VALUE_MISSING;
  if (predecessors.some(({ observation }) => exactValue(observation) === null))
    return RestatementReason.NOT_EXACT;
  const isWeighted = aggregationType === AggregationType.WEIGHTED_MEAN;
  return isWeighted && weightsOf(predecessors) === null ? RestatementReason.WEIGHT_MISSING : null;
}

/** Whether the reason is about this one; without a reason, whether a part of it went elsewhere. */
function isAtFault(reason: RestatementReason | null, part: Predecessor): boolean {
  if (reason === null || reason === RestatementReason.DIVIDED_PREDECESSOR) return part.isDivided;
  if (reason === RestatementReason.VALUE_MISSING) return part.observation === null;
  if (reason === RestatementReason.NOT_EXACT) return exactValue(part.observation) === null;
  return !((exactValue(part.weight) ?? 0) > 0);
}

function coverageOf(predecessors: readonly Predecessor[], weights: readonly number[] | null): number {
  const shares = weights ?? predecessors.map(() => 1);
  const known = shares.filter((_, place) => exactValue(predecessors[place]?.observation ?? null) !== null);
  return withoutNoise(sum(known) / sum(shares));
}

/**
 * One value of a unit from those of all its predecessors, where the indicator allows it; otherwise why not. No unit
 * and no weight is ever supposed: one that is not known leaves no value.
 *
 * @example
 * // 92.5 % of 1,900,000 people and 91.3 % of 1,500,000
 * restate({ indicator, isOfEverybody: true }, predecessors) // value: 91.97…, coverage: 1
 */
export function restate(
  { indicator, isOfEverybody }: Restated,
  predecessors: readonly Predecessor[],
): Omit<Restatement, 'provenance'> {
  const isWeighted = indicator.aggregationType === AggregationType.WEIGHTED_MEAN;
  const weights = isWeighted ? weightsOf(predecessors) : null;
  const reason = reasonAgainst(indicator, predecessors);
  const weightBasis = isWeighted && !isOfEverybody ? WeightBasis.PROXY : indicator.weightBasis;
  // One value alone is its own mean, whatever its weight.
  const ofSynthetic =
    isWeighted && predecessors.length > 1 && predecessors.some(({ weight }) => weight?.provenance.synthetic);
  const isExact =
    weightBasis !== WeightBasis.PROXY && !ofSynthetic && predecessors.every(({ isDivided }) => !isDivided);
  const shares = weights ?? predecessors.map(() => 1);
  const total = sum(shares.map((share, place) => share * (predecessors[place]?.observation?.value ?? 0)));
  return {
    method: indicator.aggregationType,
    value: reason === null ? withoutNoise(isWeighted ? total / sum(shares) : total) : null,
    reason,
    ...explainRestatement(
      reason,
      indicator,
      predecessors.filter((part) => isAtFault(reason, part)),
      ofSynthetic,
    ),
    coverage: coverageOf(predecessors, weights),
    weightBasis,
    approximate: reason === null && !isExact,
    parts: predecessors.map(({ unit, observation, weight }) => ({ unit, observation, weight })),
  };
}
