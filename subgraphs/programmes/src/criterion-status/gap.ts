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

function isKnown(value: number | null): value is number {
  return value !== null;
}

/**
 * How much is missing to meet a threshold; 0 when it is met. Null when a value or the threshold is unknown; but where
 * the threshold must hold for each sex, one known value that falls short is enough to say by how much.
 *
 * @example
 * gap({ comparator: Comparator.LTE, threshold: 24, appliesToEachSex: false }, { value: 25.5, … }) // 1.5
 */
export function gap(requirement: Requirement, measured: MeasuredValues): number | null {
  const { comparator, threshold, appliesToEachSex } = requirement;
  if (threshold === null) return null;
  const bySex = [measured.valueMale, measured.valueFemale];
  const all = appliesToEachSex ? [measured.value, ...bySex] : [measured.value];
  const largest = Math.max(0, ...all.filter(isKnown).map((value) => shortfall(comparator, threshold, value)));
  if (largest > 0) return withoutNoise(largest);
  return (appliesToEachSex ? bySex : all).every(isKnown) ? 0 : null;
}
