import { PeriodScalar } from '@ntp-graph/kit';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';

/** Whether a change is for the better. */
export enum ChangeAssessment {
  IMPROVED = 'IMPROVED',
  WORSENED = 'WORSENED',
  UNCHANGED = 'UNCHANGED',
}

registerEnumType(ChangeAssessment, {
  name: 'ChangeAssessment',
  description: 'Whether a change is for the better, by the direction of the indicator.',
  valuesConfig: {
    IMPROVED: { description: 'The value moved the way it should.' },
    WORSENED: { description: 'The value moved the other way.' },
    UNCHANGED: { description: 'The value is the same.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'How a value differs from an earlier one of the same unit.',
})
export class ValueChange {
  @Field(() => PeriodScalar, { description: 'The period of the earlier value.' })
  readonly since!: string;

  @Field(() => Float, {
    description: 'The difference in the unit of the indicator: percentage points for a percentage.',
  })
  readonly absolute!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The difference as a part of the earlier value: 0.1 is a tenth more. Null when that was 0.',
  })
  readonly relative!: number | null;

  @Field(() => ChangeAssessment, {
    nullable: true,
    description:
      'Whether that is for the better. Null where the two do not compare, and where neither more nor less is better.',
  })
  readonly assessment!: ChangeAssessment | null;

  @Field({
    description:
      'False when a series break lies, or may lie, between the two, or another published the later one: the values do ' +
      'not compare.',
  })
  readonly comparable!: boolean;
}
