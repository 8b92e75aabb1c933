import { Sex } from '@ntp-graph/kit';
import type { CriterionStatusValue } from '../criterion-status/criterion-status-value.js';
import { shortfall } from '../criterion-status/gap.js';
import type { Evaluation } from '../evaluation/evaluation.js';

/** The value of a sex that an evaluation used; null when it is unknown or was not asked for. */
export function usedValue({ evidence }: Evaluation, sex: Sex): number | null {
  return evidence.find((each) => each.sex === sex)?.value ?? null;
}

/** The sexes whose value misses the threshold, where it must hold for each. */
export function sexesThatMiss(evaluation: Evaluation): readonly Sex[] {
  const { criterion, threshold } = evaluation;
  if (!criterion.appliesToEachSex || threshold.value === null) return [];
  const limit = threshold.value;
  return [Sex.MALE, Sex.FEMALE].filter((sex) => {
    const value = usedValue(evaluation, sex);
    return value !== null && shortfall(criterion.comparator, limit, value) > 0;
  });
}

/** The sexes whose value is not known, where it must hold for each. */
export function sexesUnknown(evaluation: Evaluation): readonly Sex[] {
  if (!evaluation.criterion.appliesToEachSex) return [];
  return [Sex.MALE, Sex.FEMALE].filter((sex) => usedValue(evaluation, sex) === null);
}

/** The numbers of the parts with a status, in order. */
export function partsThatAre({ parts }: Evaluation, status: CriterionStatusValue): readonly string[] {
  return parts.filter((part) => part.status === status).map(({ criterion }) => criterion.number);
}
