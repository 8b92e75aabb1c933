import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'How many people a place has in a year, as indicators publishes it.',
})
export class People {
  @Field(() => Int, { description: 'The average population of the year.' })
  readonly count!: number;

  @Field({ description: 'Whether it is a synthetic figure, or a sum with one.' })
  readonly synthetic!: boolean;
}
