import { shortOrderBy } from '@ntp-graph/kit';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import {
  pointsInWords,
  UnitCumulativeFundingArgs,
  unitCumulativeFundingRequest,
} from './cumulative-funding.args.js';
import { cumulativeFundingOfUnits } from './cumulative-funding.reader.js';
import { CumulativeFunding } from './cumulative-funding.type.js';
import { CumulativeFundingOrder, type CumulativeFundingOrderField } from './cumulative-funding-measures.js';
import { rateToDate } from './rate-to-date.js';

const order = shortOrderBy<CumulativeFunding, CumulativeFundingOrderField>(CumulativeFundingOrder, {
  PERIOD: 'asOf',
  PLANNED: 'plannedToDate',
  ALLOCATED: 'allocatedToDate',
  CARRIED_OVER: 'carriedOverToDate',
  DISBURSED: 'disbursedToDate',
  SETTLED: 'settledToDate',
  TRANSFERRED: 'transferredToDate',
  DISBURSEMENT_RATE: { of: ['disbursementRate'], value: (point) => rateToDate(point).value },
});

export const cumulativeFunding = unitField('cumulativeFunding', {
  type: () => [CumulativeFunding],
  description: `The unit's money as it grew, in series. ${pointsInWords} Null only when finance cannot be reached.`,
  args: UnitCumulativeFundingArgs,
  request: unitCumulativeFundingRequest,
  read: cumulativeFundingOfUnits,
  orderBy: [order, 'All points of one series, then the next,'],
});
