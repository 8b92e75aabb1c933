import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Node, nodeIdInWords } from '../graph/node.js';

/** The key of a source document; the indicators subgraph owns the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Source', { simpleResolvers: true, implements: Node })
export class SourceReference {
  @Field(() => ID, { description: nodeIdInWords })
  readonly id!: string;
}
