import { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import { gap, type MeasuredValues, type Requirement } from '../criterion-status/gap.js';
import type { Verdict } from './evaluation.js';
import { EvaluationReason } from './evaluation.type.js';

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
  if (threshold === null) {
    return {
      status: CriterionStatusValue.NOT_ASSESSED,
      reason: EvaluationReason.THRESHOLD_UNKNOWN,
      gap: null,
    };
  }
  const missing = gap(requirement, measured);
  if (missing === null) {
    return { status: CriterionStatusValue.NOT_ASSESSED, reason: EvaluationReason.VALUE_UNKNOWN, gap: null };
  }
  if (missing === 0) {
    return { status: CriterionStatusValue.MET, reason: EvaluationReason.THRESHOLD_HELD, gap: 0 };
  }
  return isNear(missing, threshold, basicallyMetWithin)
    ? {
        status: CriterionStatusValue.BASICALLY_MET,
        reason: EvaluationReason.THRESHOLD_NEARLY_HELD,
        gap: missing,
      }
    : { status: CriterionStatusValue.NOT_MET, reason: EvaluationReason.THRESHOLD_MISSED, gap: missing };
}

const { MET, BASICALLY_MET, NOT_MET, NOT_ASSESSED } = CriterionStatusValue;

function verdict(status: CriterionStatusValue, reason: EvaluationReason): Verdict {
  return { status, reason, gap: null };
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
