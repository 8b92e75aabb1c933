import type { CriterionStatusValue } from '../criterion-status/criterion-status-value.js';
import type { Evaluation } from '../evaluation/evaluation.js';
import type { EvaluationReason } from '../evaluation/evaluation-reason.js';
import type { CriterionEvidence } from '../evidence.type.js';

/** How one language says what an evaluation came to. Every text is a whole sentence and ends in a full stop. */
export interface Wording {
  /** What the status rests on, for each reason that there can be. */
  readonly because: Readonly<Record<EvaluationReason, (evaluation: Evaluation) => string>>;
  /** Which threshold was applied and why that one. */
  threshold(evaluation: Evaluation): string;
  /** That the recorded verdict is another one. */
  recordedOtherwise(status: CriterionStatusValue): string;
  /** That a value was published anew after the assessment. */
  revised(evidence: CriterionEvidence): string;
}
