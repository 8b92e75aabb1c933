import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { everybody, readCaller } from '../access/caller.js';
import type { Settings } from '../config/settings.js';
import { cancelledBy } from '../database/cancellation.js';
import type { DatabaseServer } from '../database/database-server.js';
import { openDatabase } from '../database/open-database.js';
import { apolloExecutor } from '../execution/apollo-executor.js';
import { requestLanguage } from '../graph/request-language.js';
import { openLogger } from '../logging/open-logger.js';
import { useProcessLogger } from '../logging/process-logger.js';
import { type MetricsOptions, metricsOptions, openMetrics } from '../metrics/metrics-server.js';
import type { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { startTracing, tracing } from '../tracing/tracing.js';
import { isEmpty } from '../versioning/is-empty.js';
import { answerSigned } from './answer-signed.js';
import { executeGraphql, sendGraphqlResponse } from './execute-graphql.js';
import { type GraphqlAnswerer, graphqlPath } from './graphql-path.js';
import { healthRoute } from './health-route.js';
import { httpOptions } from './http-options.js';
import { type HttpServer, type ListenOptions, serveHttp } from './http-server.js';
import { ownGateways } from './own-gateways.js';
import { versionRoute } from './version-route.js';

/** Where a subgraph listens, and how. */
export interface SubgraphListenOptions extends ListenOptions {
  /** What gateways of our own sign their requests with (SUBGRAPH_SECRET); needed outside loopback. */
  readonly secret?: string | undefined;
  /** Rows that may be read for one request. */
  readonly mostRows?: number;
  /** A port of their own for its metrics. */
  readonly metrics?: MetricsOptions | undefined;
}

/**
 * Serves a subgraph whose database is open, at `/graphql`, `/version` and `/metrics`. Closing the server leaves the
 * subgraph open.
 */
export async function listenSubgraph(
  subgraph: Subgraph,
  { secret, metrics, mostRows, ...options }: SubgraphListenOptions,
): Promise<HttpServer> {
  const gateways = ownGateways(options.host, secret);
  const apollo = new ApolloServer<ReadContext>({
    gateway: apolloExecutor(subgraph),
    logger: options.logger,
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
  const answerOwn = answerSigned(subgraph);
  const answer: GraphqlAnswerer = async (request, reply) => {
    const isOwn = gateways.isOwn(reply.request);
    // Nobody but a gateway of our own is believed when it says who asks.
    const caller = isOwn ? readCaller(request.body) : everybody;
    const own = isOwn ? await answerOwn({ ...request, caller }) : null;
    if (own) return reply.type('application/json').send(own);
    const language = requestLanguage(request.headers['accept-language']);
    const executed = await executeGraphql(apollo, request, async () =>
      subgraph.readContext(language, caller),
    );
    return sendGraphqlResponse(reply, executed);
  };
  const traced: GraphqlAnswerer = (request, reply) => {
    const { headers } = request;
    const span = { name: `${subgraph.name} graphql`, kind: 'server', headers } as const;
    return tracing()?.span(span, () => answer(request, reply)) ?? answer(request, reply);
  };
  const graphql = graphqlPath('/graphql', (request, reply) =>
    request.gone ? cancelledBy(request.gone, () => traced(request, reply), mostRows) : traced(request, reply),
  );
  const measured = await openMetrics(metrics, options.logger);
  const open = [healthRoute(() => subgraph.isReady()), ...measured.routes];
  const routes = [graphql, versionRoute(() => subgraph.version())];
  const server = await serveHttp({ open, guards: [gateways.guard], routes }, options);
  return {
    url: server.url,
    async close() {
      await server.close();
      await apollo.stop();
      await measured.own?.close();
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
  // Refused before a database is opened or made for it.
  ownGateways(settings.HOST, settings.SUBGRAPH_SECRET);
  const database = openDatabase(settings, 'pglite', {
    create: createSubgraph,
    prepare: (subgraph) => subgraph.migrate(),
  });
  const logger = openLogger(database.prepared.name, settings.LOG_LEVEL);
  useProcessLogger(logger);
  await database.ready;
  const { name } = database.prepared;
  if (await isEmpty(database.prepared.readContext().database, name)) {
    logger.warn(
      `${name} holds no data yet, and answers so; npm run seed loads them (--services: into embedded databases of services)`,
    );
  }
  const endTracing = await startTracing(settings, `ntp-graph-${database.prepared.name}`);
  const server = await listenSubgraph(database.prepared, {
    port: settings.PORT ?? port,
    host: settings.HOST,
    secret: settings.SUBGRAPH_SECRET,
    mostRows: settings.LIMIT_ROWS,
    metrics: metricsOptions(settings),
    logger,
    http: httpOptions(settings),
  });
  return {
    url: server.url,
    async close() {
      await server.close();
      await endTracing();
      await database.prepared.close();
      await database.close();
    },
  };
}
