import { withoutNoise } from '@ntp-graph/kit';
import { IndicatorDirection } from '../indicator/indicator-enums.js';
import { ChangeAssessment, type ValueChange } from './value-change.type.js';

/** A value of a period. */
export interface DatedValue {
  readonly period: string;
  readonly value: number;
}

function assess(difference: number, direction: IndicatorDirection): ChangeAssessment | null {
  const isDirected =
    direction === IndicatorDirection.HIGHER_IS_BETTER || direction === IndicatorDirection.LOWER_IS_BETTER;
  if (difference === 0) return ChangeAssessment.UNCHANGED;
  if (!isDirected) return null;
  const isUpward = direction === IndicatorDirection.HIGHER_IS_BETTER;
  return difference > 0 === isUpward ? ChangeAssessment.IMPROVED : ChangeAssessment.WORSENED;
}

/**
 * How a value differs from an earlier one.
 *
 * @example
 * changeOf({ period: '2020', value: 90.85 }, { period: '2022', value: 92.03 }, 'HIGHER_IS_BETTER', true)
 * // { since: '2020', absolute: 1.18, relative: 0.0129884…, assessment: 'IMPROVED', comparable: true }
 */
export function changeOf(
  earlier: DatedValue,
  later: DatedValue,
  direction: IndicatorDirection,
  comparable: boolean,
): ValueChange {
  const absolute = withoutNoise(later.value - earlier.value);
  return {
    since: earlier.period,
    absolute,
    relative: earlier.value === 0 ? null : withoutNoise(absolute / Math.abs(earlier.value)),
    assessment: comparable ? assess(absolute, direction) : null,
    comparable,
  };
}
