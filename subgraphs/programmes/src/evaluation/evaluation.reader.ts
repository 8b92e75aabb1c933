import type { ReadContext } from '@ntp-graph/kit';
import { evaluateCriterion } from './evaluate-criterion.js';
import type { Evaluation } from './evaluation.js';
import { assessedUnits, assessmentKey } from './unit-assessment.reader.js';

/** Evaluations by the assessment they are made from: several fields of one status share one. */
const evaluated = new WeakMap<object, Map<string, Evaluation>>();

/**
 * The engine's verdict on a criterion for a unit and year. What one tick asks, for however many units, is one
 * statement.
 */
export async function evaluationOf(
  context: ReadContext,
  unitId: string,
  year: number,
  criterionId: string,
): Promise<Evaluation> {
  const { rulebook, assessment } = await context.load(assessedUnits, assessmentKey(unitId, year), null);
  const known = evaluated.get(assessment) ?? new Map<string, Evaluation>();
  evaluated.set(assessment, known);
  const criterion = rulebook.criterion(criterionId);
  if (!criterion) throw new Error(`A status is of ${criterionId}, which is not a criterion`);
  const evaluation = known.get(criterionId) ?? evaluateCriterion(rulebook, assessment, criterion);
  known.set(criterionId, evaluation);
  return evaluation;
}
