import { Sex } from '@ntp-graph/kit';
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
  /** That the recorded verdict is another one. */
  recordedOtherwise(status: CriterionStatusValue): string;
  /** That a value was published anew after the assessment. */
  revised(evidence: CriterionEvidence): string;
}

/** The value of a sex that an evaluation used; null when it is unknown or was not asked for. */
export function usedValue({ evidence }: CriterionEvaluation, sex: Sex): number | null {
  return evidence.find((each) => each.sex === sex)?.value ?? null;
}

/** The sexes whose value misses the threshold, where it must hold for each. */
export function sexesThatMiss(evaluation: CriterionEvaluation): readonly Sex[] {
  const { criterion, threshold } = evaluation;
  if (!criterion.appliesToEachSex || threshold.value === null) return [];
  const limit = threshold.value;
  return [Sex.MALE, Sex.FEMALE].filter((sex) => {
    const value = usedValue(evaluation, sex);
    return value !== null && shortfall(criterion.comparator, limit, value) > 0;
  });
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
