import { Confidence, DateScalar, LegalBasis } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'A wording of a set of criteria and the days it is in force.',
})
export class CriteriaSetVersion {
  @Field(() => DateScalar, { description: 'First day in force.' })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force; null while no end is set.' })
  readonly validTo!: string | null;

  @Field(() => LegalBasis, { description: 'The decision that made this wording.' })
  readonly legalBasis!: LegalBasis;

  @Field(() => String, { nullable: true, description: 'What a reader should know of this wording.' })
  readonly note!: string | null;

  @Field(() => Confidence, { description: 'How sure we are of the days and the decision.' })
  readonly confidence!: Confidence;
}
