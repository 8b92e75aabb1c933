import { dimensionDescriptions, groupOrderOf, namesOf } from '@ntp-graph/kit';
import { InputType, registerEnumType } from 'type-graphql';
import { FundingDimension } from './funding-dimension.js';
import { notByPeriod, type UnitRateName, unitRates } from './unit-rates.js';

/** The column of each measure among the groups. */
export const measureColumns = {
  PLANNED: 'planned',
  ALLOCATED: 'allocated',
  CARRIED_OVER: 'carriedOver',
  DISBURSED: 'disbursed',
  SETTLED: 'settled',
  TRANSFERRED: 'transferred',
  DISBURSEMENT_RATE: 'disbursementRate',
  UNITS_WITH_RATE: 'unitsWithRate',
  MINIMUM_RATE: 'minimumRate',
  PERCENTILE10_RATE: 'percentile10Rate',
  PERCENTILE25_RATE: 'percentile25Rate',
  MEDIAN_RATE: 'medianRate',
  PERCENTILE75_RATE: 'percentile75Rate',
  PERCENTILE90_RATE: 'percentile90Rate',
  MAXIMUM_RATE: 'maximumRate',
  MEAN_RATE: 'meanRate',
  STANDARD_DEVIATION_RATE: 'standardDeviationRate',
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
      description: `The value of \`disbursementRate\` with its usual denominator. ${notByPeriod}`,
    },
    ...Object.fromEntries(
      Object.entries(measureColumns).flatMap(([field, measure]) =>
        measure in unitRates
          ? [[field, { description: `${unitRates[measure as UnitRateName].description} ${notByPeriod}` }]]
          : [],
      ),
    ),
    ...dimensionDescriptions(FundingDimension),
  },
});

@InputType({ description: 'One step of an order of groups.' })
export class FundingOrder extends groupOrderOf<FundingOrderField>('Funding', FundingOrderField) {}
