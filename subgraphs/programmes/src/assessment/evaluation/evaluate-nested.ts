import type { Criterion } from '../../criteria/criterion.type.js';
import { lastDayOf, type Rulebook, type RuleSet, topCriteriaOf } from '../../criteria/rulebook.js';
import { CriterionStatusValue } from '../criterion-status/criterion-status-value.js';
import { evaluateSet } from './evaluate-set.js';
import type { Evaluation, NestedResult, Verdict } from './evaluation.js';
import { EvaluationReason } from './evaluation-reason.js';
import { recordedOf, type UnitAssessment } from './unit-assessment.js';

type Evaluate = (rulebook: Rulebook, assessment: UnitAssessment, criterion: Criterion) => Evaluation;

/** What the evidence of a nested set comes to. */
export interface NestedEvaluation {
  /** Null: the evidence does not decide. */
  readonly verdict: Verdict | null;
  /** Why not, where no result was recorded either. */
  readonly otherwise: EvaluationReason;
  readonly parts: readonly Evaluation[];
  readonly result: NestedResult | null;
}

/** The latest year, not after the one evaluated, for which anything was recorded by the set; null when nothing was. */
function assessedYear({ criteria }: RuleSet, { recorded, year }: UnitAssessment): number | null {
  const ids = new Set(criteria.map(({ id }) => id));
  const years = recorded
    .filter((each) => ids.has(each.criterionId) && each.year <= year)
    .map((each) => each.year);
  return years.length === 0 ? null : Math.max(...years);
}

function undecided(otherwise: EvaluationReason): NestedEvaluation {
  return { verdict: null, otherwise, parts: [], result: null };
}

const passed: Verdict = {
  status: CriterionStatusValue.MET,
  reason: EvaluationReason.NESTED_SET_PASSED,
  gap: 0,
};

function verdictOf(status: CriterionStatusValue): Verdict | null {
  if (status === CriterionStatusValue.NOT_ASSESSED) return null;
  if (status === CriterionStatusValue.MET) return passed;
  return { status, reason: EvaluationReason.NESTED_SET_FAILED, gap: 1 };
}

/**
 * Evaluates the set that a criterion nests, in the wording in force on the last day of the year: of the year itself, or
 * of an earlier one whose result still holds.
 */
export function evaluateNested(
  rulebook: Rulebook,
  assessment: UnitAssessment,
  criterion: Criterion,
  evaluate: Evaluate,
): NestedEvaluation {
  const ruleSet = rulebook.setInForce(criterion.nestedSetCode ?? '', lastDayOf(assessment.year));
  const year = ruleSet && assessedYear(ruleSet, assessment);
  if (!ruleSet || year === null) return undecided(EvaluationReason.NESTED_SET_UNKNOWN);
  const { set, passingRule } = ruleSet;
  const validYears = passingRule?.validYears ?? 1;
  if (assessment.year - year >= validYears) return undecided(EvaluationReason.NESTED_RESULT_EXPIRED);
  const parts = topCriteriaOf(ruleSet).map((part) => evaluate(rulebook, { ...assessment, year }, part));
  const scored = parts.map((part) => {
    const recorded = recordedOf(assessment, part.criterion.id, year);
    const points = part.criterion.maximum === null ? null : (recorded?.value ?? null);
    return {
      criterion: part.criterion,
      status: part.status,
      points,
      disqualified: recorded?.disqualified === true,
    };
  });
  const result = { criteriaSet: set, year, ...evaluateSet(passingRule, scored) };
  return { verdict: verdictOf(result.status), otherwise: EvaluationReason.NESTED_SET_UNKNOWN, parts, result };
}
