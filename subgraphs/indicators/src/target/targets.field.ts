import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { UnitTargetsArgs, unitTargetsRequest } from './target.args.js';
import { targetsOfUnits } from './target.reader.js';
import { Target } from './target.type.js';

export const targets = unitField('targets', {
  type: () => [Target],
  description:
    'What authorities have set for this unit, by period and then by authority. ' +
    'Null only when this part of the graph fails.',
  args: UnitTargetsArgs,
  request: unitTargetsRequest,
  read: targetsOfUnits,
});
