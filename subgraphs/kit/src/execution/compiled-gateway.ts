import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { compileFetch } from './compile-fetch.js';
import { asSelected } from './delivery.js';
import { fetchCache } from './fetch-cache.js';

type Gateway = ApolloServerOptionsWithGateway<ReadContext>['gateway'];

/** Has Apollo Server run the operations of a subgraph as they were compiled when each was met first. */
export function compiledGateway(subgraph: Subgraph): Gateway {
  const fetches = fetchCache();
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
