import { placeDescriptions } from '@ntp-graph/kit';
import { registerEnumType } from 'type-graphql';

/** What money can be grouped by at any moment: everything but time. */
export const CumulativeFundingDimension = {
  PRESENT_PROVINCE: 'PRESENT_PROVINCE',
  PROVINCE: 'PROVINCE',
  DISTRICT: 'DISTRICT',
  UNIT: 'UNIT',
  REGION: 'REGION',
  CRITERIA_REGION: 'CRITERIA_REGION',
  PROGRAMME: 'PROGRAMME',
  COMPONENT: 'COMPONENT',
  PLAN_YEAR: 'PLAN_YEAR',
  ORIGIN_YEAR: 'ORIGIN_YEAR',
  SOURCE: 'SOURCE',
  CAPITAL: 'CAPITAL',
} as const;
export type CumulativeFundingDimension = keyof typeof CumulativeFundingDimension;

/** The periods that money can be grouped by: a group is then what its period alone brought. */
export const FundingPeriod = { CALENDAR_YEAR: 'CALENDAR_YEAR', QUARTER: 'QUARTER', MONTH: 'MONTH' } as const;
export type FundingPeriod = keyof typeof FundingPeriod;

/** What funding can be grouped by. */
export const FundingDimension = { ...CumulativeFundingDimension, ...FundingPeriod } as const;
export type FundingDimension = keyof typeof FundingDimension;

const descriptions: Readonly<Record<CumulativeFundingDimension, { description: string }>> = {
  PRESENT_PROVINCE: {
    description:
      'The province of edition 2025 that the unit lies in or went into with its province on 2025-07-01: all years of ' +
      'a place in one group, whichever side of the merger. Nothing is divided: each amount is in one group.',
  },
  PROVINCE: { description: 'The province that the unit lies in, or is, in its own edition.' },
  DISTRICT: { description: 'The district that the unit lies in, or is; none in edition 2025.' },
  UNIT: { description: 'The unit whose money it is, of the level asked for.' },
  REGION: { description: placeDescriptions.REGION },
  CRITERIA_REGION: { description: placeDescriptions.CRITERIA_REGION },
  PROGRAMME: { description: 'The programme.' },
  COMPONENT: { description: 'The component, exactly as entered: its parts are groups of their own.' },
  PLAN_YEAR: { description: 'The budget year that the money is spent under.' },
  ORIGIN_YEAR: {
    description:
      'The budget year that the money was first given for: earlier than the plan year when carried over.',
  },
  SOURCE: { description: 'Whose money it is.' },
  CAPITAL: { description: 'Investment or recurrent.' },
};

registerEnumType(CumulativeFundingDimension, {
  name: 'CumulativeFundingDimension',
  description: 'What cumulative funding is grouped by: never by time, which its points are in already.',
  valuesConfig: descriptions,
});

const ofPeriod =
  'of entry. Each group shows what that period alone brought, never a cumulative figure, and has no disbursement ' +
  'rate: for both ask `cumulativeFunding`. A plan year is paid until January of the next.';

registerEnumType(FundingDimension, {
  name: 'FundingDimension',
  description: 'What funding is grouped by.',
  valuesConfig: {
    ...descriptions,
    CALENDAR_YEAR: { description: `The calendar year ${ofPeriod}` },
    QUARTER: { description: `The quarter ${ofPeriod}` },
    MONTH: { description: `The month ${ofPeriod}` },
  },
});
