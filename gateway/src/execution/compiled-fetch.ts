import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { ShareableFetch } from './fetch-sharing.js';
import type { Merger } from './merger.js';
import type { ResponsePath } from './objects-at.js';
import type { PathElement, Route } from './route.js';

/** A fetch of the plan, where it stands, and what its parts were compiled to. */
export interface CompiledFetch {
  readonly node: FetchNode;
  readonly shareable: ShareableFetch;
  /** Where the objects stand that it fetches for. */
  readonly path: readonly PathElement[];
  /** The route from there. */
  readonly route: Route;
  /** What the failure of the whole fetch is reported at: the objects' place, up to the first list. */
  readonly failurePath: ResponsePath | undefined;
  readonly supergraph: GraphQLSchema;
  readonly merger: Merger;
  /** The client's response name, by the one that sources answer under, where they differ. */
  readonly toClient: ReadonlyMap<string, string>;
}

/** A path of the fetched data as the client's response names have it. */
export function clientPath(
  { toClient }: CompiledFetch,
  path: ResponsePath | undefined,
): ResponsePath | undefined {
  if (toClient.size === 0) return path;
  return path?.map((element) => (typeof element === 'string' ? (toClient.get(element) ?? element) : element));
}
