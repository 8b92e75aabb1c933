import { Confidence, DateScalar } from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A ministry in charge of a programme for some time.' })
export class ProgrammeLeadAgency {
  @Field(() => DateScalar, { nullable: true, description: 'First day in charge; null when unknown.' })
  readonly from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in charge; null while in charge.' })
  readonly to!: string | null;

  @Field(() => Confidence, { description: 'How sure we are of the ministry and the days.' })
  readonly confidence!: Confidence;

  readonly nameVi!: string;
  readonly nameEn!: string;
}
