import { Confidence } from '@ntp-graph/kit';
import { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import type { CriterionEvaluation } from './evaluation.type.js';

/** The surest first. */
const inOrder: readonly Confidence[] = [
  Confidence.HIGH,
  Confidence.MEDIUM_HIGH,
  Confidence.MEDIUM,
  Confidence.LOW_MEDIUM,
  Confidence.LOW,
];

const { NOT_MET, NOT_ASSESSED, NOT_APPLICABLE } = CriterionStatusValue;

function confidencesOf(parts: readonly CriterionEvaluation[]): readonly number[] {
  return parts
    .map(thresholdConfidence)
    .filter((confidence) => confidence !== null)
    .map((confidence) => inOrder.indexOf(confidence));
}

/**
 * How sure the thresholds are that a status rests on: of a whole that fails the surest of the parts that fail, since one
 * of them is enough, otherwise the least sure of all its parts. Null where nothing was decided by a threshold.
 */
export function thresholdConfidence({ status, parts, threshold }: CriterionEvaluation): Confidence | null {
  if (status === NOT_ASSESSED || status === NOT_APPLICABLE) return null;
  if (parts.length === 0) return threshold.value === null ? null : threshold.confidence;
  const failing = status === NOT_MET ? confidencesOf(parts.filter((part) => part.status === NOT_MET)) : [];
  const place = failing.length > 0 ? Math.min(...failing) : Math.max(...confidencesOf(parts));
  return inOrder[place] ?? null;
}
