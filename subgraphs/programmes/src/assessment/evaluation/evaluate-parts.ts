import { CriterionStatusValue } from '../criterion-status/criterion-status-value.js';
import type { Verdict } from './evaluation.js';
import { EvaluationReason } from './evaluation-reason.js';

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
