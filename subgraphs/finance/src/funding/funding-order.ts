import { shortOrder } from '@ntp-graph/kit';
import { disbursementRate } from './disbursement-rate.js';
import type { FundingGroup } from './funding-group.type.js';

function usualRate(group: FundingGroup): number | null {
  const ofPeriod = group.month ?? group.quarter ?? group.calendarYear;
  return ofPeriod === null ? disbursementRate(group).value : null;
}

/** How the money of one unit or programme can be ordered: by an amount or by the rate. */
export const fundingOrder = shortOrder<FundingGroup>(
  'OwnFunding',
  'groups of the money of one unit or programme',
  {
    PLANNED: ['The planned amount.', 'planned'],
    ALLOCATED: ['The allocated amount.', 'allocated'],
    CARRIED_OVER: ['The amount carried over.', 'carriedOver'],
    DISBURSED: ['The disbursed amount.', 'disbursed'],
    SETTLED: ['The settled amount.', 'settled'],
    TRANSFERRED: ['The amount handed over; negative where it left.', 'transferred'],
    DISBURSEMENT_RATE: [
      'The value of `disbursementRate` with its usual denominator.',
      { of: ['disbursementRate'], value: usualRate },
    ],
  },
);
