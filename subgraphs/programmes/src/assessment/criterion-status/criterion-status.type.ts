import { CriterionStatusValue, DateScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../../administrative-unit/administrative-unit.type.js';
import { Criterion } from '../../criteria/criterion.type.js';
import { CriterionThreshold } from '../../criteria/threshold.type.js';
import { Provenance } from '../../graph/provenance.js';

export { CriterionStatusValue };

@ObjectType({ simpleResolvers: true, description: 'How a unit stands against a criterion in a year.' })
export class CriterionStatus {
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'The unit assessed: the one asked, or with `includePredecessors` one that it came from. Always known; null only ' +
      'when geography cannot answer for it.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => Criterion, { description: 'The criterion.' })
  readonly criterion!: Criterion;

  @Field(() => Int, { description: 'The year assessed.' })
  readonly year!: number;

  @Field(() => CriterionStatusValue, { description: 'The result.' })
  readonly status!: CriterionStatusValue;

  @Field(() => Float, {
    nullable: true,
    description: "The value measured, in the criterion's unit; null when none was kept.",
  })
  readonly value!: number | null;

  @Field(() => Float, { nullable: true, description: 'The value among men and boys; null when unknown.' })
  readonly valueMale!: number | null;

  @Field(() => Float, { nullable: true, description: 'The value among women and girls; null when unknown.' })
  readonly valueFemale!: number | null;

  @Field(() => CriterionThreshold, {
    description:
      'The threshold for this unit: that of its criteria region, or the general one when the criterion does not vary by ' +
      'region. Its value is null when it is not verified.',
  })
  readonly threshold!: CriterionThreshold;

  @Field(() => Float, {
    nullable: true,
    description:
      "How much is missing to meet the threshold, in the criterion's unit: 1.8 is 93.2 % where 95 % is asked, or 25.8 % " +
      'stunting where at most 24 % is allowed; 0 when met. Where it must hold for each sex, the larger of the two. ' +
      'Null when the value (or that of a sex, unless the rest already falls short) or the threshold is unknown.',
  })
  readonly gap!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the assessment, possibly in a later year; null when unknown.',
  })
  readonly assessedOn!: string | null;

  @Field(() => Provenance, { description: 'Where the status comes from.' })
  readonly provenance!: ProvenanceValue;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What was recorded of a criterion at the assessment, as it was recorded.',
})
export class RecordedVerdict {
  @Field(() => CriterionStatusValue, { description: 'The verdict recorded.' })
  readonly status!: CriterionStatusValue;

  @Field(() => Float, { nullable: true, description: 'The value recorded; null when none was kept.' })
  readonly value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The value recorded of men and boys; null when unknown.',
  })
  readonly valueMale!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The value recorded of women and girls; null when unknown.',
  })
  readonly valueFemale!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the assessment; null when unknown.' })
  readonly assessedOn!: string | null;

  @Field(() => Provenance, { description: 'Where the record comes from.' })
  readonly provenance!: ProvenanceValue;
}
