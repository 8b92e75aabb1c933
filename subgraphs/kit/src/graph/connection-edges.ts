import { type GraphQLSchema, isObjectType } from 'graphql';
import { setResolver } from './graphql-internals.js';
import type { Page } from './page.js';

/** The nodes of a page with their cursors. */
function edgesOf({ nodes, cursorOf }: Page<object>) {
  return nodes.map((node) => ({ node, cursor: cursorOf(node) }));
}

/** Lets the `edges` of every connection be made of its page, when asked for. */
export function useConnectionEdges(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const edges = isObjectType(type) && type.name.endsWith('Connection') && type.getFields().edges;
    if (edges) setResolver(edges, edgesOf as never);
  }
}
