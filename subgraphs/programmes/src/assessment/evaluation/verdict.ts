import { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import { gap, type MeasuredValues, type Requirement } from '../criterion-status/gap.js';
import { type CriterionEvaluation, EvaluationReason } from './evaluation.type.js';

/** What a criterion came to, and what is missing to its threshold where that is a number. */
export type Verdict = Pick<CriterionEvaluation, 'status' | 'reason' | 'gap'>;

const { MET, BASICALLY_MET, NOT_MET, NOT_ASSESSED, NOT_APPLICABLE } = CriterionStatusValue;
const undecided: readonly CriterionStatusValue[] = [NOT_ASSESSED, NOT_APPLICABLE];

function verdict(
  status: CriterionStatusValue,
  reason: EvaluationReason,
  missing: number | null = null,
): Verdict {
  return { status, reason, gap: missing };
}

function isNear(missing: number, threshold: number, within: number | null): boolean {
  return within !== null && missing <= within * Math.abs(threshold);
}

/**
 * Holds values against a threshold.
 *
 * @param basicallyMetWithin the share of the threshold that a shortfall may have to be "cơ bản đạt"; null: no rule
 * @example
 * evaluateValue({ comparator: Comparator.GTE, threshold: 90, appliesToEachSex: false }, { value: 88.5, … }, null)
 * // { status: NOT_MET, reason: THRESHOLD_MISSED, gap: 1.5 }
 */
export function evaluateValue(
  requirement: Requirement,
  measured: MeasuredValues,
  basicallyMetWithin: number | null,
): Verdict {
  const { threshold } = requirement;
  if (threshold === null) return verdict(NOT_ASSESSED, EvaluationReason.THRESHOLD_UNKNOWN);
  const missing = gap(requirement, measured);
  if (missing === null) return verdict(NOT_ASSESSED, EvaluationReason.VALUE_UNKNOWN);
  if (missing === 0) return verdict(MET, EvaluationReason.THRESHOLD_HELD, 0);
  return isNear(missing, threshold, basicallyMetWithin)
    ? verdict(BASICALLY_MET, EvaluationReason.THRESHOLD_NEARLY_HELD, missing)
    : verdict(NOT_MET, EvaluationReason.THRESHOLD_MISSED, missing);
}

/**
 * The verdict on a criterion that is met by its parts. One part that is not met decides; short of that every part must
 * be known.
 *
 * @param complete whether these are all its parts
 */
export function evaluateParts(parts: readonly CriterionStatusValue[], complete: boolean): Verdict {
  if (parts.includes(NOT_MET)) return verdict(NOT_MET, EvaluationReason.PART_NOT_MET);
  if (!complete || parts.length === 0) return verdict(NOT_ASSESSED, EvaluationReason.PARTS_UNKNOWN);
  if (parts.includes(NOT_ASSESSED)) return verdict(NOT_ASSESSED, EvaluationReason.PART_NOT_ASSESSED);
  if (parts.includes(BASICALLY_MET)) return verdict(BASICALLY_MET, EvaluationReason.PART_BASICALLY_MET);
  return verdict(MET, EvaluationReason.PARTS_MET);
}

/** Whether what was recorded of a criterion is what it was evaluated to; null where one of the two decides nothing. */
export function verdictsAgree({
  status,
  recorded,
}: Pick<CriterionEvaluation, 'status' | 'recorded'>): boolean | null {
  if (recorded === null || undecided.includes(recorded.status) || undecided.includes(status)) return null;
  return status === recorded.status;
}
