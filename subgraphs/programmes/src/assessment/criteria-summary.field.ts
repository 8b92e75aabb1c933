import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { CriteriaSummaryArgs, criteriaSummaryRequest } from './criteria-summary.args.js';
import { criteriaSummariesOfUnits } from './criteria-summary.reader.js';
import { CriteriaSummary } from './criteria-summary.type.js';

export const criteriaSummary = unitField('criteriaSummary', {
  type: () => [CriteriaSummary],
  description:
    'How many of the units within it (communes for a commune set; a commune counts itself) meet each criterion of a ' +
    'set in a year, in the order of the set. A criterion that nobody was assessed on has `total` 0. Null only when ' +
    'programmes cannot answer.',
  args: CriteriaSummaryArgs,
  request: criteriaSummaryRequest,
  read: criteriaSummariesOfUnits,
});
