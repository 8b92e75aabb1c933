import { registerEnumType } from 'type-graphql';

/** What funding can be grouped by. */
export enum FundingDimension {
  PROVINCE = 'PROVINCE',
  DISTRICT = 'DISTRICT',
  UNIT = 'UNIT',
  PROGRAMME = 'PROGRAMME',
  COMPONENT = 'COMPONENT',
  PLAN_YEAR = 'PLAN_YEAR',
  ORIGIN_YEAR = 'ORIGIN_YEAR',
  SOURCE = 'SOURCE',
  CAPITAL = 'CAPITAL',
  MONTH = 'MONTH',
}

registerEnumType(FundingDimension, {
  name: 'FundingDimension',
  description: 'What funding is grouped by.',
  valuesConfig: {
    PROVINCE: { description: 'The province that the unit lies in, or is.' },
    DISTRICT: { description: 'The district that the unit lies in, or is; none in edition 2025.' },
    UNIT: { description: 'The unit whose money it is, of the level asked for.' },
    PROGRAMME: { description: 'The programme.' },
    COMPONENT: { description: 'The component, exactly as entered: its parts are groups of their own.' },
    PLAN_YEAR: { description: 'The budget year that the money is spent under.' },
    ORIGIN_YEAR: {
      description:
        'The budget year that the money was first given for: earlier than the plan year when carried over.',
    },
    SOURCE: { description: 'Whose money it is.' },
    CAPITAL: { description: 'Investment or recurrent.' },
    MONTH: {
      description:
        'The month of entry. Each group shows what that month alone brought, never a cumulative figure, and has no ' +
        'disbursement rate. A plan year is paid until January of the next.',
    },
  },
});
