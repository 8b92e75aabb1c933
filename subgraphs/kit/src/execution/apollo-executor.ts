import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { compileQuery } from './compile-query.js';
import { asSelected } from './compiled-query.js';
import { QueryCache } from './query-cache.js';

type Gateway = ApolloServerOptionsWithGateway<ReadContext>['gateway'];

/** Has Apollo Server run the queries of a subgraph as they were compiled when each was met first. */
export function apolloExecutor(subgraph: Subgraph): Gateway {
  const queries = new QueryCache();
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: subgraph.schema, coreSupergraphSdl: subgraph.sdl });
      return () => {};
    },
    load: async () => ({
      async executor({ document, source, queryHash, operationName, request, context }) {
        const name = operationName ?? undefined;
        const query = queries.get(`${queryHash} ${name}`, source.length, () =>
          compileQuery(subgraph, document, name, asSelected),
        );
        return (await query(request.variables ?? {}, context as ReadContext)) as never;
      },
    }),
    stop: async () => {},
  };
}
