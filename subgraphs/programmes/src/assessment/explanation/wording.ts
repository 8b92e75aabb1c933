import { type Confidence, Sex, withoutNoise } from '@ntp-graph/kit';
import type { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import { shortfall } from '../criterion-status/gap.js';
import type { CriterionEvaluation, EvaluationReason } from '../evaluation/evaluation.type.js';
import type { CriterionEvidence } from '../evidence.type.js';

/** How one language says what an evaluation came to. Every text is a whole sentence and ends in a full stop. */
export interface Wording {
  /** What the status rests on, for each reason that there can be. */
  readonly because: Readonly<Record<EvaluationReason, (evaluation: CriterionEvaluation) => string>>;
  /** Which threshold was applied and why that one. */
  threshold(evaluation: CriterionEvaluation): string;
  /** That the threshold behind the status is less than sure. */
  unsure(confidence: Confidence): string;
  /** The recorded verdict and, as the engine's own, the sentence of another one. */
  recordedOtherwise(status: CriterionStatusValue, because: string): string;
  /** That what it speaks of is synthetic, after all else. */
  readonly synthetic: string;
  /** That a value was published anew after the assessment. */
  revised(evidence: CriterionEvidence): string;
}

/** The value of a sex that an evaluation used; null when it is unknown or was not asked for. */
export function usedValue({ evidence }: CriterionEvaluation, sex: Sex): number | null {
  return evidence.find((each) => each.sex === sex)?.value ?? null;
}

/** By how much the value of a sex misses the threshold. */
export interface Miss {
  readonly sex: Sex;
  readonly by: number;
}

/**
 * By how much each value misses the threshold, where it must hold for each sex; that of all only where it misses by
 * more than any sex. Empty where no value of a sex misses.
 */
export function missesOf(evaluation: CriterionEvaluation): readonly Miss[] {
  const { criterion, threshold } = evaluation;
  if (!criterion.appliesToEachSex || threshold.value === null) return [];
  const limit = threshold.value;
  const missOf = (sex: Sex): Miss[] => {
    const value = usedValue(evaluation, sex);
    const by = value === null ? 0 : withoutNoise(shortfall(criterion.comparator, limit, value));
    return by > 0 ? [{ sex, by }] : [];
  };
  const ofSexes = [Sex.MALE, Sex.FEMALE].flatMap(missOf);
  if (ofSexes.length === 0) return [];
  const ofAll = missOf(Sex.TOTAL).filter((all) => ofSexes.every(({ by }) => by < all.by));
  return [...ofAll, ...ofSexes];
}

/** The sexes whose value is not known, where it must hold for each. */
export function sexesUnknown(evaluation: CriterionEvaluation): readonly Sex[] {
  if (!evaluation.criterion.appliesToEachSex) return [];
  return [Sex.MALE, Sex.FEMALE].filter((sex) => usedValue(evaluation, sex) === null);
}

/** The numbers of the parts with a status, in order. */
export function partsThatAre(
  { parts }: CriterionEvaluation,
  status: CriterionStatusValue,
): readonly string[] {
  return parts.filter((part) => part.status === status).map(({ criterion }) => criterion.number);
}
