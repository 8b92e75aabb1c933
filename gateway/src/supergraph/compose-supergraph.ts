import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** A subgraph as composition sees it. */
export interface ComposedSubgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/**
 * Composes the supergraph.
 *
 * @throws Error with every reason, one a line, when the subgraphs do not fit together, or describe a shared thing in
 *   different words
 */
export function composeSupergraph(subgraphs: readonly ComposedSubgraph[]): string {
  const result = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  const complaints = [...(result.errors ?? []), ...(result.hints ?? [])].map(({ message }) => message);
  if (result.supergraphSdl && complaints.length === 0) return result.supergraphSdl;
  throw new Error(complaints.join('\n'));
}
