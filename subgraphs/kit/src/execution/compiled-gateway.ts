import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { SubgraphFetch } from './compile-batch.js';
import { compileFetch } from './compile-fetch.js';
import { asSelected } from './delivery.js';

type Gateway = ApolloServerOptionsWithGateway<ReadContext>['gateway'];

/** Operations kept compiled: a gateway sends a subgraph as many as its clients have operations. */
const mostOperations = 1000;

/** Has Apollo Server run the operations of a subgraph as they were compiled when each was met first. */
export function compiledGateway(subgraph: Subgraph): Gateway {
  const fetches = new LRUCache<string, SubgraphFetch>({ max: mostOperations });
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: subgraph.schema, coreSupergraphSdl: subgraph.sdl });
      return () => {};
    },
    load: async () => ({
      async executor({ document, queryHash, operationName, request, context }) {
        const name = operationName ?? undefined;
        const key = `${queryHash} ${name}`;
        const fetch = fetches.get(key) ?? compileFetch(subgraph, document, name, asSelected);
        fetches.set(key, fetch);
        return (await fetch(request.variables ?? {}, context as ReadContext)) as never;
      },
    }),
    stop: async () => {},
  };
}
