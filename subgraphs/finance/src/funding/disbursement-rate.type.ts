import { MoneyScalar } from '@ntp-graph/kit';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';

/** What a rate of disbursement is taken of. */
export enum RateDenominator {
  PLANNED = 'PLANNED',
  ALLOCATED = 'ALLOCATED',
  ALLOCATED_AND_CARRIED_OVER = 'ALLOCATED_AND_CARRIED_OVER',
}

registerEnumType(RateDenominator, {
  name: 'RateDenominator',
  description:
    'What a rate of disbursement is taken of. All three are in print, and they differ by many percent.',
  valuesConfig: {
    PLANNED: { description: 'The plan for the year.' },
    ALLOCATED: { description: 'What was handed on to the units that spend it.' },
    ALLOCATED_AND_CARRIED_OVER: {
      description:
        'That, and what was carried over into the group from earlier years. Over several plan years the same money ' +
        'is allocated in one and carried over into the next: it counts once, where the group first has it.',
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
  description: 'How much of the money was disbursed. Never read the value without its denominator.',
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
}
