import { DateScalar, MoneyScalar } from '@ntp-graph/kit';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';

/** What a rate of disbursement is taken of. */
export enum RateDenominator {
  PLANNED = 'PLANNED',
  ALLOCATED = 'ALLOCATED',
  ALLOCATED_AND_CARRIED_OVER = 'ALLOCATED_AND_CARRIED_OVER',
  AVAILABLE = 'AVAILABLE',
}

registerEnumType(RateDenominator, {
  name: 'RateDenominator',
  description:
    'What a rate of disbursement is taken of. The first three are in print, and they differ by many percent.',
  valuesConfig: {
    PLANNED: { description: 'The plan for the year.' },
    ALLOCATED: { description: 'What was handed on to the units that spend it.' },
    ALLOCATED_AND_CARRIED_OVER: {
      description:
        'That, and what was carried over into the group from earlier years. Over several plan years the same money ' +
        'is allocated in one and carried over into the next: it counts once, where the group first has it.',
    },
    AVAILABLE: {
      description:
        'That, and what the group took over, in net, from units that ended within the year. What was handed over to ' +
        'other units is not taken off.',
    },
  },
});

@ObjectType({ simpleResolvers: true, description: 'The denominator of a rate: which measure, and how much.' })
export class DisbursementRateDenominator {
  @Field(() => RateDenominator, { description: 'Which measure.' })
  readonly measure!: RateDenominator;

  @Field(() => MoneyScalar, { nullable: true, description: 'How much, in đồng; null when none is recorded.' })
  readonly amount!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How much of the money was disbursed. Never read the value without its denominator, and ' +
    'of programmes not without `coverage`: each is of its own components.',
})
export class DisbursementRate {
  @Field(() => Float, {
    nullable: true,
    description:
      'Disbursed divided by the denominator, as a fraction: 0.419 is 41.9 %. Above 1 when more was disbursed. Null ' +
      'when no disbursement is recorded or the denominator is not above 0.',
  })
  readonly value!: number | null;

  @Field(() => DisbursementRateDenominator, { description: 'What the value is taken of.' })
  readonly denominator!: DisbursementRateDenominator;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day that the rate stands for, where the units ended within the year and handed over what they had not ' +
      'spent: their last day. It is what they had spent by then of all that they had, and not to be compared with the ' +
      'rate of a whole year. Null elsewhere.',
  })
  readonly asOf!: string | null;

  /** What `note` says, in English and in Vietnamese. */
  readonly note!: string | null;
  readonly noteVi!: string | null;
}
