import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { largestPage, type PageRequest } from './page.js';

/** Relay's PageInfo, shared by all subgraphs. */
@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field({ description: 'Whether there are more nodes after this page.' })
  readonly hasNextPage!: boolean;

  @Field({ description: 'Whether this page began after a cursor.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first node; null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last node; null on an empty page.' })
  readonly endCursor!: string | null;
}

/** The arguments of every list that pages. */
@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 20, description: `How many nodes, from 0 to ${largestPage}.` })
  readonly first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Only nodes after this cursor, an earlier `endCursor`.',
  })
  readonly after?: string | null;
}

/**
 * The Relay connection of a node type.
 *
 * @example
 * @ObjectType()
 * class CommuneConnection extends connectionOf(Commune, 'Commune') {}
 */
export function connectionOf<Node extends object>(nodeType: ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A ${name} and its place in the list.` })
  class Edge {
    @Field(() => nodeType, { description: 'The node.' })
    readonly node!: Node;

    @Field({ description: 'Its cursor, for `after`.' })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [nodeType], { description: 'The nodes of this page.' })
    readonly nodes!: Node[];

    @Field(() => [Edge], { description: 'The nodes with their cursors.' })
    readonly edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many nodes the whole list has, whatever the page.' })
    readonly totalCount!: number;
  }
  return Connection;
}
