import { withoutNoise } from '@ntp-graph/kit';
import type { Criterion } from '../../criteria/criterion.type.js';
import type { PassingRule } from '../../criteria/passing-rule.type.js';
import { CriterionStatusValue } from '../criterion-status/criterion-status-value.js';
import { evaluateParts } from './evaluate-parts.js';
import type { NestedResult } from './evaluation.js';

/** How a unit stands against one criterion of a set. */
export interface ScoredCriterion {
  readonly criterion: Pick<Criterion, 'id' | 'number' | 'maximum'>;
  readonly status: CriterionStatusValue;
  readonly points: number | null;
  readonly disqualified: boolean;
}

type SetResult<Scored extends ScoredCriterion> = Pick<
  NestedResult,
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
