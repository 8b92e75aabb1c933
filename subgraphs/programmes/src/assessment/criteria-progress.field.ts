import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { CriteriaProgressArgs, criteriaProgressRequest } from './criteria-progress.args.js';
import { criteriaProgressOfUnits } from './criteria-progress.reader.js';
import { CriteriaProgress } from './criteria-progress.type.js';

export const criteriaProgress = unitField('criteriaProgress', {
  type: () => CriteriaProgress,
  description:
    'How far the unit itself is from its next target, or from a set: which criteria are missing, by how much, and what ' +
    'follows. Null when it was not assessed in the year.',
  args: CriteriaProgressArgs,
  request: criteriaProgressRequest,
  read: criteriaProgressOfUnits,
});
