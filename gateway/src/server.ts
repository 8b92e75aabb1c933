import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import {
  graphqlPath,
  type HttpOptions,
  type HttpServer,
  healthRoute,
  type MetricsOptions,
  openLogger,
  openMetrics,
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
import { Admission } from './limits/admission.js';
import { admitRequests, documentStore } from './limits/admit-requests.js';
import { defaultLimits, type Limits } from './limits/limits.js';
import { PersistedDocuments, persistedQueryCache, withNamedDocument } from './limits/persisted-documents.js';
import { observedSource } from './observing/observed-source.js';
import { OperationNames, readyOperations } from './observing/operation-names.js';
import { RequestObserver } from './observing/request-observer.js';
import { pagesRoute } from './pages/pages-route.js';
import { leadingToQueryPage } from './pages/to-query-page-route.js';
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
  /** What of the settings' limits and of what documents may ask for differs from the defaults. */
  readonly documents?: {
    readonly limits?: Partial<Limits>;
    readonly introspection?: boolean;
    readonly suggestions?: boolean;
    /** Whether only the documents of schema/operations are executed. */
    readonly onlyPersisted?: boolean;
  };
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** What tells who asks; without it there are no keys and no tokens. */
  readonly access?: AccessParts;
  /** Requests a minute that one address may send; 0, the default, for no limit. */
  readonly rateLimit?: number;
  /** How HTTP is spoken; `plainHttp` by default. */
  readonly http?: HttpOptions;
  /** Milliseconds that a request may take; 30 s by default. */
  readonly requestDeadline?: number;
  /** Milliseconds from which on a request is logged as slow; 0, the default, logs none. */
  readonly slowRequest?: number;
  /** A port of their own for the metrics; else they are at `/metrics` beside the graph. */
  readonly metrics?: MetricsOptions | undefined;
  /** What has to be there before it listens: without it, the subgraphs cannot answer. */
  readonly ready?: Promise<void>;
}

/** A gateway that listens. */
export interface Gateway extends HttpServer {
  /** Where its metrics are, if on a port of their own. */
  readonly metricsUrl: string | null;
}

/** Starts a gateway: supergraph, executor, HTTP. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const logger = openLogger('gateway', options.logLevel);
  useProcessLogger(logger);
  const responseCache = options.responseCache ?? { megabytes: 64 };
  const persisted = await PersistedDocuments.read(`${schemaFolder}operations`);
  const { limits, introspection = true, suggestions = true, onlyPersisted = false } = options.documents ?? {};
  const admission = new Admission({
    limits: { ...defaultLimits, ...limits },
    introspection,
    suggestions,
    only: onlyPersisted ? persisted : null,
  });
  const caching = await openCaching(responseCache, admission, (error) => logger.warn(error));
  const access = options.access ?? {};
  const readiness = new Readiness();
  const gateway = new ExecutionGateway({
    supergraphSdl: options.supergraphSdl,
    sourceOf(name, url) {
      const source = sourceOf(name, url, options.sources);
      readiness.add(name, () => source.isReady());
      return caching.source(name, observedSource(name, source));
    },
    logger,
    suggestions,
  });
  const published = new PublishedSchema();
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => teachScalars(apiSchema));
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => published.load(apiSchema));
  gateway.onSchemaLoadOrUpdate((schema) => caching.load(schema));
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => admission.load(apiSchema));
  const formatError = errorFormatter((error) => logger.error(error));
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    logger,
    plugins: [
      admitRequests(admission, formatError),
      caching.plugin,
      auditMutations(access.audit ?? (async (event) => logger.warn(event))),
      ApolloServerPluginLandingPageDisabled(),
    ],
    documentStore: documentStore(admission),
    persistedQueries: { cache: persistedQueryCache(persisted, !onlyPersisted) },
    // Documents are validated where they are read, once they are known to be small enough.
    dangerouslyDisableValidation: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    stringifyResult,
  });
  await apollo.start();
  await options.ready;
  const observer = new RequestObserver({
    names: new OperationNames(readyOperations(persisted.texts())),
    logger,
    slow: options.slowRequest ?? 0,
  });
  const answers = caching.answers(apollo, options.requestDeadline ?? 30_000, observer);
  const metrics = await openMetrics(options.metrics, logger);
  const server = await serveHttp(
    {
      open: [healthRoute(() => readiness.isReady()), ...metrics.routes],
      // Who may ask, and how much, is decided here, in this order, before a route sees the request.
      guards: [
        refuseOverload,
        identifyCallers(access),
        limitRate(options.rateLimit ?? 0, responseCache.redisUrl),
        refuseUnknown,
      ],
      routes: [
        graphqlPath(
          '/graphql',
          leadingToQueryPage((request, reply) => answers(withNamedDocument(persisted, request), reply)),
        ),
        ...(introspection ? [published.route] : []),
        pagesRoute,
      ],
    },
    { port: options.port, host: options.host, logger, http: options.http ?? plainHttp },
  );
  void warmOperations(gateway, `${schemaFolder}operations`, (error) => logger.warn(error));
  return {
    url: server.url,
    metricsUrl: metrics.own?.url ?? null,
    async close() {
      await server.close();
      await apollo.stop();
      await caching.close();
      await metrics.own?.close();
    },
  };
}
