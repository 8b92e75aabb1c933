import { dimensionDescriptions, groupOrderOf, namesOf } from '@ntp-graph/kit';
import { InputType, registerEnumType } from 'type-graphql';
import { FundingDimension } from './funding-dimension.js';

/** The column of each measure among the groups. */
export const measureColumns = {
  PLANNED: 'planned',
  ALLOCATED: 'allocated',
  CARRIED_OVER: 'carriedOver',
  DISBURSED: 'disbursed',
  SETTLED: 'settled',
  TRANSFERRED: 'transferred',
  DISBURSEMENT_RATE: 'disbursementRate',
} as const;

/** What a list of groups can be ordered by: an amount, the rate, or what it is grouped by. */
export const FundingOrderField = { ...namesOf(measureColumns), ...FundingDimension } as const;
export type FundingOrderField = keyof typeof FundingOrderField;

registerEnumType(FundingOrderField, {
  name: 'FundingOrderField',
  description:
    'What a list of groups is ordered by. Groups without a value come last in either direction; ties are broken by ' +
    'what is grouped by.',
  valuesConfig: {
    PLANNED: { description: 'The planned amount.' },
    ALLOCATED: { description: 'The allocated amount.' },
    CARRIED_OVER: { description: 'The amount carried over.' },
    DISBURSED: { description: 'The disbursed amount.' },
    SETTLED: { description: 'The settled amount.' },
    TRANSFERRED: { description: 'The amount handed over; negative where it left.' },
    DISBURSEMENT_RATE: {
      description:
        'The value of `disbursementRate` with its usual denominator. Not with MONTH, QUARTER or CALENDAR_YEAR.',
    },
    ...dimensionDescriptions(FundingDimension),
  },
});

@InputType({ description: 'One step of an order of groups.' })
export class FundingOrder extends groupOrderOf<FundingOrderField>('Funding', FundingOrderField) {}
