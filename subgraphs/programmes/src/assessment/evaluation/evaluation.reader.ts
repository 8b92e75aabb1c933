import type { BatchReader, ReadContext } from '@ntp-graph/kit';
import { checkQuestion, checkRuleSet, wrongLevel } from '../../criteria/check-question.js';
import type { Criterion } from '../../criteria/criterion.type.js';
import { evaluateCriterion } from './evaluate-criterion.js';
import type { EvaluationRequest } from './evaluation.args.js';
import type { CriterionEvaluation } from './evaluation.type.js';
import { type AssessedUnit, assessedUnits, assessmentKey } from './unit-assessment.reader.js';

/** Evaluations by the assessment they are made from: several fields of one status share one. */
const evaluated = new WeakMap<object, Map<string, CriterionEvaluation>>();

function evaluationIn({ rulebook, assessment }: AssessedUnit, criterion: Criterion): CriterionEvaluation {
  const known = evaluated.get(assessment) ?? new Map<string, CriterionEvaluation>();
  evaluated.set(assessment, known);
  const evaluation = known.get(criterion.id) ?? evaluateCriterion(rulebook, assessment, criterion);
  known.set(criterion.id, evaluation);
  return evaluation;
}

/**
 * The engine's verdict on a criterion for a unit and year. What one tick asks, for however many units, is one
 * statement.
 */
export async function evaluationOf(
  context: ReadContext,
  unitId: string,
  year: number,
  criterionId: string,
): Promise<CriterionEvaluation> {
  const assessed = await context.load(assessedUnits, assessmentKey(unitId, year), null);
  const criterion = assessed.rulebook.criterion(criterionId);
  if (!criterion) throw new Error(`A status is of ${criterionId}, which is not a criterion`);
  return evaluationIn(assessed, criterion);
}

/**
 * The engine's verdicts on the criteria of a set for each unit, in the order of the set, whether or not anything was
 * recorded.
 *
 * SQL: the one statement of `assessedUnits`, for all units.
 */
export const evaluationsOfUnits: BatchReader<
  string,
  EvaluationRequest,
  CriterionEvaluation[] | Error
> = async (context, ids, request) => {
  const { criteriaSet, criteria, year } = request;
  const keys = ids.map((id) => assessmentKey(id, year));
  const assessed = await Promise.all(keys.map((key) => context.load(assessedUnits, key, null)));
  return assessed.map((unit) => {
    checkQuestion(unit.rulebook, request);
    const ruleSet = checkRuleSet(unit.rulebook, criteriaSet);
    const asked = ruleSet.criteria.filter(({ number }) => criteria?.includes(number) ?? true);
    return (
      wrongLevel(unit.rulebook, ruleSet, unit.assessment.unitId) ??
      asked.map((criterion) => evaluationIn(unit, criterion))
    );
  });
};
