import { Comparator, withoutNoise } from '@ntp-graph/kit';
import { registerEnumType } from 'type-graphql';
import { IndicatorDirection } from '../indicator/indicator-enums.js';

/** A target as far as its achievement goes. */
export interface TargetBound {
  readonly value: number;
  readonly comparator: Comparator;
}

/** An observation as far as an achievement goes. */
export interface ObservedFigure {
  readonly value: number | null;
  readonly comparator: Comparator;
  readonly low: number | null;
  readonly high: number | null;
}

/** Why it cannot be said whether a target was met. */
export enum AchievementUnknown {
  NO_OBSERVATION = 'NO_OBSERVATION',
  NO_DIRECTION = 'NO_DIRECTION',
  INDECISIVE = 'INDECISIVE',
}

registerEnumType(AchievementUnknown, {
  name: 'AchievementUnknown',
  description: 'Why it cannot be said whether a target was met.',
  valuesConfig: {
    NO_OBSERVATION: {
      description:
        'No official observation with a figure is known of that area, indicator and very period; synthetic ones never count.',
    },
    NO_DIRECTION: {
      description: 'Of the indicator neither more nor less is better, so the number sets no bound.',
    },
    INDECISIVE: {
      description:
        'The observation or the target is a bound or a range that could lie on either side of the other.',
    },
  },
});

/** Where a figure can lie; an end that is open is not part of it. */
interface Span {
  readonly low: number;
  readonly lowIsOpen: boolean;
  readonly high: number;
  readonly highIsOpen: boolean;
}

/** A half of the number line: what meets a target. */
interface Requirement {
  readonly side: 'AT_LEAST' | 'AT_MOST';
  readonly value: number;
  readonly strict: boolean;
}

function spanOf({ value, comparator, low, high }: ObservedFigure): Span | null {
  const closed = { lowIsOpen: false, highIsOpen: false };
  if (comparator === Comparator.RANGE) {
    return low === null || high === null ? null : { ...closed, low, high };
  }
  if (value === null) return null;
  switch (comparator) {
    case Comparator.EQ:
      return { ...closed, low: value, high: value };
    case Comparator.GT:
    case Comparator.GTE:
      return {
        ...closed,
        low: value,
        lowIsOpen: comparator === Comparator.GT,
        high: Number.POSITIVE_INFINITY,
      };
    case Comparator.LT:
    case Comparator.LTE:
      return {
        ...closed,
        low: Number.NEGATIVE_INFINITY,
        high: value,
        highIsOpen: comparator === Comparator.LT,
      };
    default:
      return null;
  }
}

function requirementOf(
  { value, comparator }: TargetBound,
  direction: IndicatorDirection,
): Requirement | null {
  const higher = direction === IndicatorDirection.HIGHER_IS_BETTER;
  if (!higher && direction !== IndicatorDirection.LOWER_IS_BETTER) return null;
  switch (comparator) {
    case Comparator.EQ:
      return { side: higher ? 'AT_LEAST' : 'AT_MOST', value, strict: false };
    case Comparator.GT:
    case Comparator.GTE:
      return { side: 'AT_LEAST', value, strict: comparator === Comparator.GT };
    case Comparator.LT:
    case Comparator.LTE:
      return { side: 'AT_MOST', value, strict: comparator === Comparator.LT };
    default:
      return null;
  }
}

/** The same question on the mirrored number line, where "at most" reads "at least". */
function mirrored(span: Span): Span {
  return { low: -span.high, lowIsOpen: span.highIsOpen, high: -span.low, highIsOpen: span.lowIsOpen };
}

/** Whether all of the span, none of it (false) or a part of it (null) lies at or above the value. */
function reaches(span: Span, value: number, strict: boolean): boolean | null {
  if (span.low > value || (span.low === value && (!strict || span.lowIsOpen))) return true;
  if (span.high < value || (span.high === value && (strict || span.highIsOpen))) return false;
  return null;
}

/**
 * Whether an observation meets a target, and how much is missing. Null stands for what cannot be said.
 *
 * @example
 * // Health insurance in 2022: 92.03 %
 * achievementOf({ value: 92, comparator: 'EQ' }, observed, 'HIGHER_IS_BETTER') // { met: true, gap: 0 }
 * achievementOf({ value: 92.6, comparator: 'EQ' }, observed, 'HIGHER_IS_BETTER') // { met: false, gap: 0.57 }
 */
export function achievementOf(
  target: TargetBound,
  observed: ObservedFigure,
  direction: IndicatorDirection,
): { readonly met: boolean | null; readonly gap: number | null } {
  const span = spanOf(observed);
  const requirement = requirementOf(target, direction);
  if (span === null || requirement === null) return { met: null, gap: null };
  const atLeast = requirement.side === 'AT_LEAST';
  const line = atLeast ? span : mirrored(span);
  const value = atLeast ? requirement.value : -requirement.value;
  const met = reaches(line, value, requirement.strict);
  if (met === null) return { met, gap: null };
  if (met) return { met, gap: 0 };
  const isExact = line.low === line.high;
  return { met, gap: isExact ? withoutNoise(value - line.low) : null };
}

/** Why it cannot be said whether the observation meets the target; null where it can. */
export function achievementUnknownOf(
  target: TargetBound,
  observed: ObservedFigure | null,
  direction: IndicatorDirection,
): AchievementUnknown | null {
  if (observed === null) return AchievementUnknown.NO_OBSERVATION;
  if (achievementOf(target, observed, direction).met !== null) return null;
  const { HIGHER_IS_BETTER, LOWER_IS_BETTER } = IndicatorDirection;
  return direction === HIGHER_IS_BETTER || direction === LOWER_IS_BETTER
    ? AchievementUnknown.INDECISIVE
    : AchievementUnknown.NO_DIRECTION;
}
