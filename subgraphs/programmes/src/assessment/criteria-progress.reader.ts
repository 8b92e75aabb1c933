import { type BatchReader, levelOfUnitId } from '@ntp-graph/kit';
import { checkQuestion, checkRuleSet, wrongLevel } from '../criteria/check-question.js';
import type { CriteriaProgressRequest } from './criteria-progress.args.js';
import type { CriteriaProgress } from './criteria-progress.type.js';
import { assessedUnits, assessmentKey } from './evaluation/unit-assessment.reader.js';
import { measureProgress, progressToNextTarget } from './measure-progress.js';

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
