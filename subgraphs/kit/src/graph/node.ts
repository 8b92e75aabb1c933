import { Field, ID, InterfaceType } from 'type-graphql';

/** The id in words, the same for every type: subgraphs that share a type must not differ. */
export const nodeIdInWords =
  'What a cache keeps it by, and what `node` takes: the type and its key, e.g. `Programme:DTTS`; then `@` and a day, where ' +
  'it was asked for a day and differs by it.';

/** The field that is the key between geography, which answers `node`, and the owner of a type; no client sees it. */
export const nodeKey = {
  name: 'nodeId',
  description: 'The `id` as a client gave it to `node`, whether or not there is such an object.',
} as const;

/**
 * What Relay's server specification calls an object with an id. type-graphql has one store for the whole process: without
 * `autoRegisterImplementations` each subgraph would declare the types of all others.
 */
@InterfaceType('Node', {
  autoRegisterImplementations: false,
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
  description: 'An object that has an id of its own in the whole graph, by which `node` finds it again.',
})
export abstract class Node {
  @Field(() => ID, { description: nodeIdInWords })
  readonly id!: string;
}
