import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { CriteriaSummaryArgs, criteriaSummaryRequest } from './criteria-summary.args.js';
import { LimitingCriterion, limitingCriteriaOfUnits } from './limiting-criterion.js';

export const limitingCriteria = unitField('limitingCriteria', {
  type: () => [LimitingCriterion],
  description:
    'Which criteria of a set hold most of the units within it back in a year, the worst first: communes for a commune ' +
    'set. Criteria that hold nobody back, and criteria with parts, are not listed. Null only when programmes cannot ' +
    'answer.',
  args: CriteriaSummaryArgs,
  request: criteriaSummaryRequest,
  read: limitingCriteriaOfUnits,
});
