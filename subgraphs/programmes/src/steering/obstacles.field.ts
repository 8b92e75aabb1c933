import { shortOrderBy } from '@ntp-graph/kit';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import {
  ObstacleOrder,
  type ObstacleOrderField,
  ObstaclesOfUnitArgs,
  obstaclesOfUnitRequest,
} from './obstacle.args.js';
import { obstaclesOfUnits } from './obstacle.reader.js';
import { Obstacle } from './obstacle.type.js';

const order = shortOrderBy<Obstacle, ObstacleOrderField>(ObstacleOrder, {
  RAISED_ON: 'raisedOn',
  RESOLVED_ON: 'resolvedOn',
  CATEGORY: 'category',
  UNIT: 'unit.id',
});

export const obstacles = unitField('obstacles', {
  type: () => [Obstacle],
  description:
    'The obstacles that documents raise of the unit itself, the earliest first; never those whose place is only ' +
    'guessed. Null only when programmes cannot answer.',
  args: ObstaclesOfUnitArgs,
  request: (args, { today }) => obstaclesOfUnitRequest(args, today),
  read: obstaclesOfUnits,
  orderBy: [order, 'The earliest first'],
});
