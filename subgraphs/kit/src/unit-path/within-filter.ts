import { Field, ID, InputType } from 'type-graphql';

/** A filter by where a thing's unit lies. */
@InputType()
export abstract class WithinFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'Only of units that lie within this unit, or are it. Unknown: none. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also of units within those that `within` was made of; not by default.',
  })
  readonly includePredecessors?: boolean | null;
}
