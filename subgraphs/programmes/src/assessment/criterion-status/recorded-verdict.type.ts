import { DateScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Field, Float, ObjectType } from 'type-graphql';
import { Provenance } from '../../provenance/provenance.type.js';
import { CriterionStatusValue } from './criterion-status-value.js';

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
