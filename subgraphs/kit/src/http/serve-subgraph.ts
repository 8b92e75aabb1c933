import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Settings } from '../config/settings.js';
import type { DatabaseServer } from '../database/database-server.js';
import { openDatabase } from '../database/open-database.js';
import { apolloExecutor } from '../execution/apollo-executor.js';
import { requestLanguage } from '../graph/request-language.js';
import type { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { answerOwnGateway } from './answer-own-gateway.js';
import { executeGraphql, writeGraphqlResponse } from './execute-graphql.js';
import { graphqlPath } from './graphql-path.js';
import { healthRoute } from './health-route.js';
import { type HttpServer, serveHttp } from './http-server.js';
import { metricsRoute } from './metrics-route.js';
import { versionRoute } from './version-route.js';

/**
 * Serves a subgraph whose database is open, at `/graphql`, `/version` and `/metrics`. Closing the server leaves the
 * subgraph open.
 *
 * @param secret what gateways of our own know too (SUBGRAPH_SECRET); without it they get plain JSON, as any client
 */
export async function listenSubgraph(
  subgraph: Subgraph,
  port: number,
  host: string,
  secret?: string,
): Promise<HttpServer> {
  const apollo = new ApolloServer<ReadContext>({
    gateway: apolloExecutor(subgraph),
    introspection: true,
    // How long an answer keeps is told by the gateway, which reads the hints in the SDL.
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const answerWritten = answerOwnGateway(subgraph, secret);
  const route = graphqlPath('/graphql', async (request, _message, response) => {
    const written = await answerWritten(request);
    if (written) response.writeHead(200, written.headers).end(written.body);
    else {
      const language = requestLanguage(request.headers['accept-language']);
      const answer = await executeGraphql(apollo, request, async () => subgraph.readContext(language));
      await writeGraphqlResponse(response, answer);
    }
  });
  const health = healthRoute(() => subgraph.isReady());
  const version = versionRoute(() => subgraph.version());
  const server = await serveHttp([route, version, health, metricsRoute()], port, host);
  return {
    url: server.url,
    async close() {
      await server.close();
      await apollo.stop();
    },
  };
}

/**
 * Serves one subgraph by itself, on its own database. The database is migrated; loading it is the business of
 * `npm run seed`.
 */
export async function serveSubgraph(
  createSubgraph: (server: DatabaseServer) => Subgraph,
  port: number,
  settings: Settings,
): Promise<HttpServer> {
  const database = openDatabase(settings, 'pglite', {
    create: createSubgraph,
    prepare: (subgraph) => subgraph.migrate(),
  });
  await database.ready;
  const server = await listenSubgraph(
    database.prepared,
    settings.PORT ?? port,
    settings.HOST,
    settings.SUBGRAPH_SECRET,
  );
  return {
    url: server.url,
    async close() {
      await server.close();
      await database.prepared.close();
      await database.close();
    },
  };
}
