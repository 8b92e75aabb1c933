import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { Observation } from './observation.type.js';
import { UnitObservationsArgs, unitObservationsRequest } from './unit-observations.args.js';
import { observationsOfUnits } from './unit-observations.reader.js';

export const observations = unitField('observations', {
  type: () => [Observation],
  description:
    'What was published of this unit, by period and then by day of publication: every publication by every ' +
    'publisher. Totals unless a part of the population is asked for. Null only when this part of the graph fails.',
  args: UnitObservationsArgs,
  request: unitObservationsRequest,
  read: observationsOfUnits,
});
