import { Comparator, Confidence, Language } from '@ntp-graph/kit';
import { type CriterionStatus, CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import { type CriterionEvaluation, EvaluationReason } from '../evaluation/evaluation.type.js';
import { thresholdConfidence } from '../evaluation/threshold-confidence.js';
import { isSyntheticEvaluation } from '../synthetic-evidence.js';
import { english } from './english.js';
import { vietnamese } from './vietnamese.js';
import type { Wording } from './wording.js';

const wordings: Readonly<Record<Language, Wording>> = {
  [Language.VI]: vietnamese,
  [Language.EN]: english,
};

/** The reasons that speak of a number, so that it matters which threshold it was held against. */
const aboutThreshold: readonly EvaluationReason[] = [
  EvaluationReason.THRESHOLD_HELD,
  EvaluationReason.THRESHOLD_NEARLY_HELD,
  EvaluationReason.THRESHOLD_MISSED,
  EvaluationReason.VALUE_UNKNOWN,
];

/** The reasons that speak of parts, so that it matters why each of those parts is not met. */
const aboutParts: readonly EvaluationReason[] = [
  EvaluationReason.PART_NOT_MET,
  EvaluationReason.PART_BASICALLY_MET,
  EvaluationReason.PART_NOT_ASSESSED,
];

/** Why each part that keeps the whole from being met does so, after its number. */
function ofParts({ reason, parts }: CriterionEvaluation, wording: Wording): string[] {
  if (!aboutParts.includes(reason)) return [];
  return parts
    .filter(({ status }) => status !== CriterionStatusValue.MET)
    .map((part) => `${part.criterion.number}: ${wording.because[part.reason](part)}`);
}

function sentences(evaluation: CriterionEvaluation, wording: Wording): string[] {
  const { reason, threshold } = evaluation;
  const held = aboutThreshold.includes(reason) && threshold.comparator !== Comparator.EQ;
  const because = wording.because[reason](evaluation);
  const rest = held ? [wording.threshold(evaluation)] : ofParts(evaluation, wording);
  const confidence = thresholdConfidence(evaluation);
  const isSure = confidence === null || confidence === Confidence.HIGH;
  return [because, ...rest, ...(isSure ? [] : [wording.unsure(confidence)])];
}

/** Real names and numbers to the last digit look like facts: what is none says so in the text, too. */
function mark(isSynthetic: boolean, { synthetic }: Wording): readonly string[] {
  return isSynthetic ? [synthetic] : [];
}

/**
 * Why an evaluation came to its status, in whole sentences: what was measured and asked for, which part failed and by
 * how much, which threshold was applied, and whether that is less than sure.
 */
export function explain(evaluation: CriterionEvaluation, language: Language): string {
  const wording = wordings[language];
  return [...sentences(evaluation, wording), ...mark(isSyntheticEvaluation(evaluation), wording)].join(' ');
}

/**
 * The same beside what was recorded: where the recorded verdict is another one it comes first, and what follows is said
 * to be the engine's own; it also says where a value was published anew since.
 */
export function explainRecorded(
  evaluation: CriterionEvaluation,
  { status: recorded, provenance }: Pick<CriterionStatus, 'status' | 'provenance'>,
  language: Language,
): string {
  const wording = wordings[language];
  const own = sentences(evaluation, wording).join(' ');
  const text = recorded === evaluation.status ? own : wording.recordedOtherwise(recorded, own);
  const revised = evaluation.evidence.filter(({ revision }) => revision !== null);
  const isSynthetic = provenance.synthetic || isSyntheticEvaluation(evaluation);
  const sayings = revised.map((evidence) => wording.revised(evidence));
  return [text, ...sayings, ...mark(isSynthetic, wording)].join(' ');
}
