import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A run of calendar years, both ends included.' })
export class ProgrammeYears {
  @Field(() => Int, { description: 'First year.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Last year.' })
  readonly end!: number;
}
