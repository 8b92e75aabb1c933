import { Comparator, withoutNoise } from '@ntp-graph/kit';

/** What was measured against a criterion. */
export interface MeasuredValues {
  readonly value: number | null;
  readonly valueMale: number | null;
  readonly valueFemale: number | null;
}

/** What the values are held against. */
export interface Requirement {
  readonly comparator: Comparator;
  readonly threshold: number | null;
  readonly appliesToEachSex: boolean;
}

/** By how much a value misses a threshold; 0 when it holds. */
export function shortfall(comparator: Comparator, threshold: number, value: number): number {
  if (comparator === Comparator.GTE) return Math.max(0, threshold - value);
  if (comparator === Comparator.LTE) return Math.max(0, value - threshold);
  return Math.abs(threshold - value);
}

function missing({ comparator }: Requirement, threshold: number, value: number | null): number {
  return value === null ? 0 : shortfall(comparator, threshold, value);
}

/**
 * How much is missing to meet a threshold; 0 when it is met. Null when a value or the threshold is unknown; but where
 * the threshold must hold for each sex, one known value that falls short is enough to say by how much.
 *
 * @example
 * gap({ comparator: Comparator.LTE, threshold: 24, appliesToEachSex: false }, { value: 25.5, … }) // 1.5
 */
export function gap(requirement: Requirement, measured: MeasuredValues): number | null {
  const { threshold, appliesToEachSex } = requirement;
  if (threshold === null) return null;
  const { value, valueMale, valueFemale } = measured;
  const ofAll = missing(requirement, threshold, value);
  const largest = appliesToEachSex
    ? Math.max(
        ofAll,
        missing(requirement, threshold, valueMale),
        missing(requirement, threshold, valueFemale),
      )
    : ofAll;
  if (largest > 0) return withoutNoise(largest);
  const isMet = appliesToEachSex ? valueMale !== null && valueFemale !== null : value !== null;
  return isMet ? 0 : null;
}
