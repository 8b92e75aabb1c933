import { withoutNoise } from '@ntp-graph/kit';
import type { Criterion } from '../../criteria/criterion.type.js';
import type { PassingRule } from '../../criteria/passing-rule.js';
import { lastDayOf, type Rulebook, type RuleSet, topCriteriaOf } from '../../criteria/rulebook.js';
import { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import { type CriterionEvaluation, EvaluationReason, type NestedSetResult } from './evaluation.type.js';
import { recordedOf, type UnitAssessment } from './unit-assessment.js';
import { evaluateParts, type Verdict } from './verdict.js';

/** How a unit stands against one criterion of a set. */
interface ScoredCriterion {
  readonly criterion: Pick<Criterion, 'id' | 'number' | 'maximum'>;
  readonly status: CriterionStatusValue;
  readonly points: number | null;
  readonly disqualified: boolean;
}

type SetResult<Scored extends ScoredCriterion> = Pick<
  NestedSetResult,
  'status' | 'total' | 'maximum' | 'requiredTotal'
> & {
  readonly notMet: readonly Scored['criterion'][];
  readonly disqualifiedBy: readonly Scored['criterion'][];
};

type Limits = Pick<PassingRule, 'minimumTotalShare' | 'minimumShareEach' | 'disqualifyingPoints'>;

function sum(numbers: readonly number[]): number {
  return withoutNoise(numbers.reduce((total, number) => total + number, 0));
}

/** Whether the points of a criterion are less than the share of its maximum that each must have. */
function isBelow({ criterion, points }: ScoredCriterion, share: number | null): boolean {
  if (share === null || points === null || criterion.maximum === null) return false;
  return points < withoutNoise(share * criterion.maximum);
}

function totals(scored: readonly ScoredCriterion[], share: number | null) {
  const maxima = scored.map(({ criterion }) => criterion.maximum);
  if (scored.length === 0 || maxima.includes(null))
    return { total: null, maximum: null, requiredTotal: null, best: null };
  const maximum = sum(maxima as number[]);
  const known = scored.every(({ points }) => points !== null);
  return {
    total: known ? sum(scored.map(({ points }) => points as number)) : null,
    maximum,
    requiredTotal: share === null ? null : withoutNoise(share * maximum),
    // The most that it can come to, whatever is not known.
    best: sum(scored.map(({ points, criterion }) => points ?? (criterion.maximum as number))),
  };
}

/**
 * Whether a unit passes a set: every criterion is met and has its least share of points, the total is high enough, and
 * nothing disqualifies. What is known to fail decides, whatever else is missing.
 *
 * @param rule null: each criterion must be met, and nothing else
 */
export function evaluateSet<Scored extends ScoredCriterion>(
  rule: Limits | null,
  scored: readonly Scored[],
): SetResult<Scored> {
  const { best, ...points } = totals(scored, rule?.minimumTotalShare ?? null);
  const notMet = scored.filter(
    (each) => each.status === CriterionStatusValue.NOT_MET || isBelow(each, rule?.minimumShareEach ?? null),
  );
  const disqualifiedBy = rule?.disqualifyingPoints ? scored.filter(({ disqualified }) => disqualified) : [];
  const tooLow = best !== null && points.requiredTotal !== null && best < points.requiredTotal;
  const failed = notMet.length > 0 || disqualifiedBy.length > 0 || tooLow;
  const byParts = evaluateParts(
    scored.map(({ status }) => status),
    true,
  ).status;
  const undecided = points.requiredTotal !== null && points.total === null;
  return {
    ...points,
    status: failed ? CriterionStatusValue.NOT_MET : undecided ? CriterionStatusValue.NOT_ASSESSED : byParts,
    notMet: notMet.map(({ criterion }) => criterion),
    disqualifiedBy: disqualifiedBy.map(({ criterion }) => criterion),
  };
}

type Evaluate = (rulebook: Rulebook, assessment: UnitAssessment, criterion: Criterion) => CriterionEvaluation;

/** What the evidence of a nested set comes to. */
interface NestedEvaluation {
  /** Null: the evidence does not decide. */
  readonly verdict: Verdict | null;
  /** Why not, where no result was recorded either. */
  readonly otherwise: EvaluationReason;
  readonly parts: readonly CriterionEvaluation[];
  readonly result: NestedSetResult | null;
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
