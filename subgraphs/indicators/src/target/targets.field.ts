import { parsePeriod, shortOrderBy } from '@ntp-graph/kit';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { TargetOrder, type TargetOrderField, UnitTargetsArgs, unitTargetsRequest } from './target.args.js';
import { targetsOfUnits } from './target.reader.js';
import { Target } from './target.type.js';

const order = shortOrderBy<Target, TargetOrderField>(TargetOrder, {
  PERIOD: { of: ['period'], value: ({ period }) => parsePeriod(period).end },
  VALUE: 'value',
  INDICATOR: 'indicator.code',
  AREA: 'unit.id',
});

export const targets = unitField('targets', {
  type: () => [Target],
  description:
    'What authorities have set for this unit, by period and then by authority. ' +
    'Null only when this part of the graph fails.',
  args: UnitTargetsArgs,
  request: unitTargetsRequest,
  read: targetsOfUnits,
  orderBy: [order, 'By period, then by authority'],
});
