import { unitField } from '../../administrative-unit/administrative-unit.type.js';
import { EvaluationArgs, evaluationRequest } from './evaluation.args.js';
import { evaluationsOfUnits } from './evaluation.reader.js';
import { CriterionEvaluation } from './evaluation.type.js';

export const criterionEvaluations = unitField('criterionEvaluations', {
  type: () => [CriterionEvaluation],
  description:
    "The engine's own verdicts on the criteria of a set for the unit itself, whether or not anything was recorded: what " +
    'nothing is known of is NOT_ASSESSED, with the reason. `criterionStatuses` has them beside the recorded ones. Null ' +
    'only when programmes cannot answer.',
  args: EvaluationArgs,
  request: evaluationRequest,
  read: evaluationsOfUnits,
});
