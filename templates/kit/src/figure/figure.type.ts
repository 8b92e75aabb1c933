import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('__Pascal__Figure', { description: 'A figure of a unit in a year.', simpleResolvers: true })
export class Figure {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => Int)
  readonly count!: number;
}
