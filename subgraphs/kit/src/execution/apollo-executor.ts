import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { compileQuery, queryCache } from './compile-query.js';
import { asSelected } from './compiled-query.js';

type Gateway = ApolloServerOptionsWithGateway<ReadContext>['gateway'];

/** Has Apollo Server run the queries of a subgraph as they were compiled when each was met first. */
export function apolloExecutor(subgraph: Subgraph): Gateway {
  const queries = queryCache();
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: subgraph.schema, coreSupergraphSdl: subgraph.sdl });
      return () => {};
    },
    load: async () => ({
      async executor({ document, queryHash, operationName, request, context }) {
        const name = operationName ?? undefined;
        const key = `${queryHash} ${name}`;
        const query = queries.get(key) ?? compileQuery(subgraph, document, name, asSelected);
        queries.set(key, query);
        return (await query(request.variables ?? {}, context as ReadContext)) as never;
      },
    }),
    stop: async () => {},
  };
}
