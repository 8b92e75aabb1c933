import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { LatestObservationsArgs, latestObservationsRequest } from './latest-observations.args.js';
import { latestObservationsOfUnits } from './latest-observations.reader.js';
import { Observation } from './observation.type.js';
import { precedenceInWords } from './observation-precedence.js';

export const latestObservations = unitField('latestObservations', {
  type: () => [Observation],
  description:
    'For each indicator, in the order asked, the one observation of the whole population that stands for this ' +
    `unit now, or on a day; none where nothing was published. ${precedenceInWords} ` +
    'Null only when this part of the graph fails.',
  args: LatestObservationsArgs,
  request: latestObservationsRequest,
  read: latestObservationsOfUnits,
});
