import { shortOrderBy } from '@ntp-graph/kit';
import { unitField } from '../../administrative-unit/administrative-unit.type.js';
import { CriterionStatusArgs, criterionStatusRequest } from './criterion-status.args.js';
import { criterionStatusesOfUnits } from './criterion-status.reader.js';
import { CriterionStatus } from './criterion-status.type.js';
import {
  CriterionStatusListOrder,
  type CriterionStatusListOrderField,
} from './criterion-status-list.args.js';

const order = shortOrderBy<CriterionStatus, CriterionStatusListOrderField>(CriterionStatusListOrder, {
  UNIT: 'unit.id',
  YEAR: 'year',
  GAP: 'gap',
  VALUE: 'value',
  ASSESSED_ON: 'assessedOn',
});

export const criterionStatuses = unitField('criterionStatuses', {
  type: () => [CriterionStatus],
  description:
    'How the unit itself stands against criteria, in the order of the set: a commune against commune sets, a district ' +
    'against district sets. For a count over the units within it see `criteriaSummary`. Null only when programmes ' +
    'cannot answer.',
  args: CriterionStatusArgs,
  request: criterionStatusRequest,
  read: criterionStatusesOfUnits,
  orderBy: [order, 'In the order of the set'],
});
