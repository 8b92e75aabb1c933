import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CriteriaSet } from '../criteria/criteria-set.type.js';
import { CriterionStatus } from './criterion-status/criterion-status.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'How far a unit is from a set of criteria: by the recorded statuses of the criteria that have no parts of their own. ' +
    'Criteria without a status for the year are not counted: of some sets only the health criteria are assessed here.',
})
export class CriteriaProgress {
  @Field(() => CriteriaSet, {
    description: 'The set that it is measured by: its next target unless another was asked.',
  })
  readonly criteriaSet!: CriteriaSet;

  @Field(() => Int, { description: 'The year assessed.' })
  readonly year!: number;

  @Field(() => Int, { description: 'Criteria met.' })
  readonly met!: number;

  @Field(() => Int, { description: 'Criteria with a status for the year, whatever it is.' })
  readonly total!: number;

  @Field(() => [CriterionStatus], {
    description:
      'The criteria that are not met, the basically met among them, in the order of the set; `gap` says by how much and ' +
      '`explanation` why.',
  })
  readonly missing!: readonly CriterionStatus[];

  @Field(() => [CriterionStatus], {
    description: 'The criteria recorded as not assessed, for instance for want of a verified threshold.',
  })
  readonly notAssessed!: readonly CriterionStatus[];

  @Field(() => Float, {
    nullable: true,
    description:
      'The sum of the gaps of `missing`, in percentage points, over the criteria measured in %; 0 when none is missing. ' +
      'Null when one of those gaps is unknown.',
  })
  readonly missingPoints!: number | null;

  @Field(() => CriteriaSet, {
    nullable: true,
    description: 'What follows once this set is met; null when nothing is known to follow.',
  })
  readonly nextSet!: CriteriaSet | null;
}
