import type { CriteriaSet, CriteriaSetVersion } from '../../criteria/criteria-set.type.js';
import type { Criterion } from '../../criteria/criterion.type.js';
import type { CriterionThreshold } from '../../criteria/threshold.type.js';
import type { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import type { CriterionEvidence } from '../evidence.type.js';
import type { EvaluationReason } from './evaluation.type.js';

/** What a criterion came to. */
export interface Verdict {
  readonly status: CriterionStatusValue;
  readonly reason: EvaluationReason;
  /** What is missing to the threshold; 0 when it is held; null when that is not a number or not known. */
  readonly gap: number | null;
}

/** How a unit stands against a set that is nested in a criterion. */
export interface NestedResult {
  readonly criteriaSet: CriteriaSet;
  /** The year of the evidence. */
  readonly year: number;
  readonly status: CriterionStatusValue;
  /** Points in all; null where the set is not scored in points or some are not known. */
  readonly total: number | null;
  readonly maximum: number | null;
  readonly requiredTotal: number | null;
  /** The criteria that are not met. */
  readonly notMet: readonly Criterion[];
  readonly disqualifiedBy: readonly Criterion[];
}

/** The engine's own verdict on a criterion, with all that it rests on. */
export interface Evaluation extends Verdict {
  readonly criterion: Criterion;
  readonly year: number;
  /** Null: the set was not in force in the year. */
  readonly version: CriteriaSetVersion | null;
  readonly threshold: CriterionThreshold;
  readonly evidence: readonly CriterionEvidence[];
  /** Of what it consists of, and of the criteria of a nested set. */
  readonly parts: readonly Evaluation[];
  readonly nested: NestedResult | null;
}
