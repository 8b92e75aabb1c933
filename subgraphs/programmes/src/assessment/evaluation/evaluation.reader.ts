import type { ReadContext } from '@ntp-graph/kit';
import type { Criterion } from '../../criteria/criterion.type.js';
import { evaluateCriterion } from './evaluate-criterion.js';
import type { CriterionEvaluation } from './evaluation.type.js';
import { type AssessedUnit, assessedUnits, assessmentKey } from './unit-assessment.reader.js';

/** Evaluations by the assessment they are made from: several fields of one status share one. */
const evaluated = new WeakMap<object, Map<string, CriterionEvaluation>>();

/** The engine's verdict on a criterion for a unit whose assessment is at hand. */
export function evaluationIn(
  { rulebook, assessment }: AssessedUnit,
  criterion: Criterion,
): CriterionEvaluation {
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
