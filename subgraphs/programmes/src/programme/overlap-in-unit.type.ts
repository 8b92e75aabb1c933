import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description:
    'An overlap that applies to a unit: components of two or more programmes fund its object there.',
})
export class OverlapInUnit {
  @Field({
    description:
      'True when our generator placed at least one of these components there: then the overlap in this unit is no fact.',
  })
  readonly synthetic!: boolean;

  readonly overlapCode!: string;
  readonly componentCodes!: readonly string[];
}
