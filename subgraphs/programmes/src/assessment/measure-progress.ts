import { withoutNoise } from '@ntp-graph/kit';
import { appliedThreshold } from '../criteria/applied-threshold.js';
import type { Criterion } from '../criteria/criterion.type.js';
import { lastDayOf, leavesOf, type Rulebook, type RuleSet } from '../criteria/rulebook.js';
import type { CriteriaProgress } from './criteria-progress.type.js';
import type { CriterionStatus } from './criterion-status/criterion-status.type.js';
import { CriterionStatusValue } from './criterion-status/criterion-status-value.js';
import { gap } from './criterion-status/gap.js';
import { recordedOf, type UnitAssessment } from './evaluation/unit-assessment.js';

const { MET, BASICALLY_MET, NOT_MET, NOT_ASSESSED } = CriterionStatusValue;

function statusOf(criterion: Criterion, assessment: UnitAssessment): CriterionStatus | null {
  const { unitId, year, place } = assessment;
  const recorded = recordedOf(assessment, criterion.id, year);
  if (!recorded) return null;
  const { disqualified, criterionId, ...values } = recorded;
  const threshold = appliedThreshold(criterion, place, lastDayOf(year));
  const { comparator, appliesToEachSex } = criterion;
  const missing = gap({ comparator, threshold: threshold.value, appliesToEachSex }, recorded);
  return { ...values, unit: { id: unitId }, criterion, threshold, gap: missing };
}

function sumOfGaps(missing: readonly CriterionStatus[]): number | null {
  const gaps = missing.filter(({ criterion }) => criterion.unit === '%').map((status) => status.gap);
  if (gaps.includes(null)) return null;
  return withoutNoise((gaps as number[]).reduce((sum, each) => sum + each, 0));
}

/** How far a unit is from a set in a year; null when it was not assessed by it. */
export function measureProgress(
  rulebook: Rulebook,
  ruleSet: RuleSet,
  assessment: UnitAssessment,
): CriteriaProgress | null {
  const statuses = leavesOf(ruleSet.criteria)
    .map((criterion) => statusOf(criterion, assessment))
    .filter((status) => status !== null);
  if (statuses.length === 0) return null;
  const missing = statuses.filter(({ status }) => status === NOT_MET || status === BASICALLY_MET);
  return {
    criteriaSet: ruleSet.set,
    year: assessment.year,
    met: statuses.filter(({ status }) => status === MET).length,
    total: statuses.length,
    missing,
    notAssessed: statuses.filter(({ status }) => status === NOT_ASSESSED),
    missingPoints: sumOfGaps(missing),
    nextSet: rulebook.ruleSet(ruleSet.set.nextSetCode ?? '')?.set ?? null,
  };
}

/**
 * How far a unit is from its next target: the first set of the chain that it was assessed by and does not meet. Once it
 * meets a set and was not assessed by the one after, its progress is by the set that it meets. Null when it was assessed
 * by none.
 */
export function progressToNextTarget(
  rulebook: Rulebook,
  first: RuleSet,
  assessment: UnitAssessment,
): CriteriaProgress | null {
  const own = measureProgress(rulebook, first, assessment);
  const next = rulebook.ruleSet(first.set.nextSetCode ?? '');
  if (!own || own.met < own.total || !next) return own;
  return progressToNextTarget(rulebook, next, assessment) ?? own;
}
