import { badInput, Node, type ReadContext } from '@ntp-graph/kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { nodeById, type TypedNode } from './node.reader.js';

const mostNodes = 1000;

/** Relay's way to ask for an object again, whatever it is. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'The object with this id; null where there is none.' })
  node(
    @Ctx() context: ReadContext,
    @Arg('id', () => ID, { description: 'As a field `id` gave it. Malformed: BAD_USER_INPUT.' }) id: string,
  ): Promise<TypedNode | null> {
    return nodeById(id, context);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The objects with these ids, in the order asked; null in the place of an id that names none.',
  })
  nodes(
    @Ctx() context: ReadContext,
    @Arg('ids', () => [ID], { description: `At most ${mostNodes}, each as a field \`id\` gave it.` })
    ids: string[],
  ): Promise<TypedNode | null>[] {
    if (ids.length > mostNodes) throw badInput(`${ids.length} ids are asked for`, `at most ${mostNodes}`);
    return ids.map((id) => nodeById(id, context));
  }
}
