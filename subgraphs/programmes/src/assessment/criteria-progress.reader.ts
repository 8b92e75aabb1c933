import { type BatchReader, levelOfUnitId, withoutNoise } from '@ntp-graph/kit';
import { appliedThreshold } from '../criteria/applied-threshold.js';
import { checkQuestion, checkRuleSet, wrongLevel } from '../criteria/check-question.js';
import type { Criterion } from '../criteria/criterion.type.js';
import { lastDayOf, leavesOf, type Rulebook, type RuleSet } from '../criteria/rulebook.js';
import type { CriteriaProgressRequest } from './criteria-progress.args.js';
import type { CriteriaProgress } from './criteria-progress.type.js';
import { type CriterionStatus, CriterionStatusValue } from './criterion-status/criterion-status.type.js';
import { gap } from './criterion-status/gap.js';
import { recordedOf, type UnitAssessment } from './evaluation/unit-assessment.js';
import { assessedUnits, assessmentKey } from './evaluation/unit-assessment.reader.js';

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

/**
 * How far each unit is from a set of criteria or from its next target; null where it was not assessed in the year.
 *
 * SQL: the one statement of `assessedUnits`, for all units.
 */
export const criteriaProgressOfUnits: BatchReader<
  string,
  CriteriaProgressRequest,
  CriteriaProgress | null | Error
> = async (context, ids, { year, criteriaSet }) => {
  const keys = ids.map((id) => assessmentKey(id, year));
  // Through the context, so that explanations of what is missing read nothing again.
  const assessed = await Promise.all(keys.map((key) => context.load(assessedUnits, key, null)));
  return assessed.map(({ rulebook, assessment }) => {
    const { unitId } = assessment;
    if (criteriaSet !== null) {
      checkQuestion(rulebook, { criteriaSet, criteria: null, year });
      const ruleSet = checkRuleSet(rulebook, criteriaSet);
      return wrongLevel(rulebook, ruleSet, unitId) ?? measureProgress(rulebook, ruleSet, assessment);
    }
    const level = levelOfUnitId(unitId);
    const first = level && rulebook.firstOfChain(level, year);
    return first && progressToNextTarget(rulebook, first, assessment);
  });
};
