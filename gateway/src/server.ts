import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import {
  graphqlPath,
  type HttpOptions,
  type HttpServer,
  healthRoute,
  metricsRoute,
  openLogger,
  plainHttp,
  serveHttp,
  useProcessLogger,
} from '@ntp-graph/kit';
import { auditMutations } from './access/audit-mutations.js';
import { type AccessParts, identifyCallers, refuseUnknown } from './access/identify.js';
import { type CacheOptions, openCaching } from './caching/open-caching.js';
import { ExecutionGateway, stringifyResult, warmOperations } from './execution/index.js';
import { errorFormatter } from './format-error.js';
import type { GatewayContext } from './gateway-context.js';
import { limitRate } from './guards/limit-rate.js';
import { refuseOverload } from './guards/refuse-overload.js';
import { queryPageRoute } from './query-page/query-page-route.js';
import { leadingToQueryPage } from './query-page/to-query-page-route.js';
import { Readiness } from './readiness.js';
import { type SourceOptions, sourceOf } from './sources/source-of.js';
import { PublishedSchema } from './supergraph/published-schema.js';
import { schemaFolder } from './supergraph/supergraph-path.js';
import { teachScalars } from './supergraph/teach-scalars.js';

/** What a gateway needs: its contract, its subgraphs, and where to listen. */
export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly sources: SourceOptions;
  /** Whether and where answers are kept; 64 MB of memory by default. */
  readonly responseCache?: CacheOptions;
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** What tells who asks; without it there are no keys and no tokens. */
  readonly access?: AccessParts;
  /** Requests a minute that one address may send; 0, the default, for no limit. */
  readonly rateLimit?: number;
  /** How HTTP is spoken; `plainHttp` by default. */
  readonly http?: HttpOptions;
  /** What has to be there before it listens: without it, the subgraphs cannot answer. */
  readonly ready?: Promise<void>;
}

/** Starts a gateway: supergraph, executor, HTTP. */
export async function startGateway(options: GatewayOptions): Promise<HttpServer> {
  const logger = openLogger('gateway', options.logLevel);
  useProcessLogger(logger);
  const responseCache = options.responseCache ?? { megabytes: 64 };
  const caching = await openCaching(responseCache, (error) => logger.warn(error));
  const access = options.access ?? {};
  const readiness = new Readiness();
  const gateway = new ExecutionGateway({
    supergraphSdl: options.supergraphSdl,
    sourceOf(name, url) {
      const source = sourceOf(name, url, options.sources);
      readiness.add(name, () => source.isReady());
      return caching.source(name, source);
    },
    logger,
  });
  const published = new PublishedSchema();
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => teachScalars(apiSchema));
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => published.load(apiSchema));
  gateway.onSchemaLoadOrUpdate((schema) => caching.load(schema));
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    logger,
    plugins: [
      caching.plugin,
      auditMutations(access.audit ?? (async (event) => logger.warn(event))),
      ApolloServerPluginLandingPageDisabled(),
    ],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errorFormatter((error) => logger.error(error)),
    stringifyResult,
  });
  await apollo.start();
  await options.ready;
  const server = await serveHttp(
    {
      open: [healthRoute(() => readiness.isReady()), metricsRoute()],
      // Who may ask, and how much, is decided here, in this order, before a route sees the request.
      guards: [refuseOverload, identifyCallers(access), limitRate(options.rateLimit ?? 0), refuseUnknown],
      routes: [
        graphqlPath('/graphql', leadingToQueryPage(caching.answers(apollo))),
        published.route,
        queryPageRoute,
      ],
    },
    { port: options.port, host: options.host, logger, http: options.http ?? plainHttp },
  );
  void warmOperations(gateway, `${schemaFolder}operations`, (error) => logger.warn(error));
  return {
    url: server.url,
    async close() {
      await server.close();
      await apollo.stop();
      await caching.close();
    },
  };
}
