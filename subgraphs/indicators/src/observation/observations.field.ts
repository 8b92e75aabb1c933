import { parsePeriod, shortOrderBy } from '@ntp-graph/kit';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { Observation } from './observation.type.js';
import { ObservationOrder, type ObservationOrderField } from './observation-list.args.js';
import { UnitObservationsArgs, unitObservationsRequest } from './unit-observations.args.js';
import { observationsOfUnits } from './unit-observations.reader.js';

const order = shortOrderBy<Observation, ObservationOrderField>(ObservationOrder, {
  PERIOD: { of: ['period'], value: ({ period }) => parsePeriod(period).end },
  PUBLISHED_ON: { of: ['publishedOn'], value: ({ publishedOn }) => publishedOn ?? '' },
  VALUE: { of: ['value', 'low'], value: ({ value, low }) => value ?? low ?? Number.NEGATIVE_INFINITY },
});

export const observations = unitField('observations', {
  type: () => [Observation],
  description:
    'What was published of this unit, by period and then by day of publication: every publication by every ' +
    'publisher. Totals unless a part of the population is asked for. Null only when this part of the graph fails.',
  args: UnitObservationsArgs,
  request: unitObservationsRequest,
  read: observationsOfUnits,
  orderBy: [order, 'By period, then by day of publication'],
});
