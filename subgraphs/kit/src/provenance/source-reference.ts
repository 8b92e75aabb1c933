import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The key of a source document; the indicators subgraph owns the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Source', { simpleResolvers: true })
export class SourceReference {
  @Field(() => ID, { description: 'Stable key of the document, e.g. `546-QD-TTg`.' })
  readonly id!: string;
}
