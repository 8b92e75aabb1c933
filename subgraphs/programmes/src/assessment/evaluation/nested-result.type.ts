import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CriteriaSet } from '../../criteria/criteria-set.type.js';
import { Criterion } from '../../criteria/criterion.type.js';
import { CriterionStatusValue } from '../criterion-status/criterion-status-value.js';

@ObjectType({
  simpleResolvers: true,
  description: 'How a unit stands against a set that a criterion nests, by the evidence behind it.',
})
export class NestedSetResult {
  @Field(() => CriteriaSet, {
    description:
      'The set in force on the last day of the year: for 15.2 that of 4667/QĐ-BYT for 2022, that of 1300/QĐ-BYT from 2023.',
  })
  readonly criteriaSet!: CriteriaSet;

  @Field(() => Int, {
    description: 'The year of the evidence; earlier than the year evaluated while a result holds.',
  })
  readonly year!: number;

  @Field(() => CriterionStatusValue, { description: 'Whether the unit passes the set.' })
  readonly status!: CriterionStatusValue;

  @Field(() => Float, {
    nullable: true,
    description: 'All its points; null where they are not known in full or the set is not scored in points.',
  })
  readonly total!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The most points that there are, 100 by 1300/QĐ-BYT; null where the set is not scored in points.',
  })
  readonly maximum!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The points that it takes to pass, 80 by 1300/QĐ-BYT; null where no total is asked for.',
  })
  readonly requiredTotal!: number | null;

  @Field(() => [Criterion], {
    description: 'Its criteria that are not met or have less than their least share of points.',
  })
  readonly notMet!: readonly Criterion[];

  @Field(() => [Criterion], {
    description: 'Its criteria in which a disqualifying point (điểm liệt) was found: one is enough to fail.',
  })
  readonly disqualifiedBy!: readonly Criterion[];
}
