import { OrderDirection } from '@ntp-graph/kit';
import { Field, InputType, registerEnumType } from 'type-graphql';

/** What a list of groups can be ordered by: an amount, the rate, or what it is grouped by. */
export enum FundingOrderField {
  PLANNED = 'PLANNED',
  ALLOCATED = 'ALLOCATED',
  CARRIED_OVER = 'CARRIED_OVER',
  DISBURSED = 'DISBURSED',
  SETTLED = 'SETTLED',
  DISBURSEMENT_RATE = 'DISBURSEMENT_RATE',
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
    DISBURSEMENT_RATE: {
      description: 'The value of `disbursementRate` with its usual denominator. Not with MONTH.',
    },
    PROVINCE: { description: 'The id of the province; only when grouped by it.' },
    DISTRICT: { description: 'The id of the district; only when grouped by it.' },
    UNIT: { description: 'The id of the unit; only when grouped by it.' },
    PROGRAMME: { description: 'The code of the programme; only when grouped by it.' },
    COMPONENT: { description: 'The code of the component; only when grouped by it.' },
    PLAN_YEAR: { description: 'The plan year; only when grouped by it.' },
    ORIGIN_YEAR: { description: 'The origin year; only when grouped by it.' },
    SOURCE: { description: 'The name of the source; only when grouped by it.' },
    CAPITAL: { description: 'The name of the kind of spending; only when grouped by it.' },
    MONTH: { description: 'The month; only when grouped by it.' },
  },
});

@InputType({ description: 'One step of an order of groups.' })
export class FundingOrder {
  @Field(() => FundingOrderField, { description: 'By what.' })
  readonly field!: FundingOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'ASC unless said.' })
  readonly direction!: OrderDirection;
}
