import { resolve } from 'node:path';
import {
  graphqlPath,
  type Health,
  type HttpOptions,
  type HttpServer,
  healthRoute,
  type MetricsOptions,
  openLogger,
  openMetrics,
  plainHttp,
  SettingsError,
  serveHttp,
  useProcessLogger,
} from '@ntp-graph/kit';
import { type AccessParts, identifyCallers, refuseUnknown } from './access/identify.js';
import type { Policies } from './access/rules/requirement.js';
import { type CacheOptions, openCaching } from './caching/open-caching.js';
import { documentationRoute } from './documentation/documentation-route.js';
import type { PagingParts } from './formats/answering/all-pages.js';
import { type GraphVariant, wholeGraph } from './graph/graph-variant.js';
import type { GraphParts } from './graph/open-graph.js';
import { ServedGraphs } from './graph/served-graphs.js';
import { inOneLine } from './graph/supergraph-state.js';
import { limitConcurrency } from './guards/limit-concurrency.js';
import { limitRate } from './guards/limit-rate.js';
import { refuseOverload } from './guards/refuse-overload.js';
import { defaultLimits, type Limits } from './limits/limits.js';
import { PersistedDocuments } from './limits/persisted-documents.js';
import { OperationNames, readyOperations } from './observing/operation-names.js';
import { RequestObserver } from './observing/request-observer.js';
import { UsageLog } from './observing/usage-log.js';
import { operationRoutes } from './operations/operation-routes.js';
import { pagesRoute } from './pages/pages-route.js';
import { leadingToQueryPage } from './pages/to-query-page-route.js';
import { snapshotRoutes } from './snapshot/snapshot-routes.js';
import type { SourceOptions } from './sources/source-of.js';
import { SourcePool } from './sources/source-pool.js';
import { dhis2Routes } from './standards/dhis2/dhis2-routes.js';
import { ocdsRoutes } from './standards/ocds/ocds-routes.js';
import { GraphDoor } from './standards/reading/graph-door.js';
import { sdmxRoutes } from './standards/sdmx/sdmx-routes.js';
import { publishedSchemaRoute } from './supergraph/published-schema.js';
import { schemaFolder } from './supergraph/supergraph-path.js';
import { type SupergraphSource, watchSupergraph } from './supergraph/supergraph-source.js';

/** What a gateway needs: its contract, its subgraphs, and where to listen. */
export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** Where another supergraph may be found later, and how many milliseconds pass between two looks. */
  readonly supergraphUpdates?:
    | { readonly source: SupergraphSource; readonly milliseconds: number }
    | undefined;
  readonly sources: SourceOptions;
  /** The forms in which the graph is served; the whole graph at /graphql by default. */
  readonly variants?: readonly GraphVariant[];
  /** Whether and where answers are kept; 64 MB of memory by default. */
  readonly responseCache?: CacheOptions;
  /** What of the settings' limits and of what documents may ask for differs from the defaults. */
  readonly documents?: {
    readonly limits?: Partial<Limits>;
    readonly introspection?: boolean;
    readonly suggestions?: boolean;
    /** Whether only the documents that are asked for by name are executed. */
    readonly onlyPersisted?: boolean;
    /** A folder of such documents, besides schema/operations. */
    readonly folder?: string | undefined;
  };
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** What tells who asks; without it there are no keys and no tokens. */
  readonly access?: AccessParts;
  /** Which scopes grant the policies that subgraphs name by `@policy`; one that is not there is granted to nobody. */
  readonly policies?: Policies;
  /** Requests a minute that one address may send; 0, the default, for no limit. */
  readonly rateLimit?: number;
  /** Requests of one address that are answered at once; 0, the default, for no limit. */
  readonly concurrencyLimit?: number;
  /** How HTTP is spoken; `plainHttp` by default. */
  readonly http?: HttpOptions;
  /** What ids of contracting processes begin with in OCDS; `ntp-graph` by default. */
  readonly ocdsPrefix?: string;
  /** A folder of snapshots that is served at `/data/`. */
  readonly snapshots?: string | undefined;
  /** Milliseconds that a request may take; 30 s by default. */
  readonly requestDeadline?: number;
  /** Milliseconds that planning an operation may take, in a thread of its own; without it, all are planned in this one. */
  readonly planningDeadline?: number;
  /** How many units one condition of `where` may hold of. */
  readonly mostConditionUnits?: number;
  /** Milliseconds from which on a request is logged as slow; 0, the default, logs none. */
  readonly slowRequest?: number;
  /** A file to which each document is appended that is executed, once since the start. */
  readonly usageLog?: string | undefined;
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

/** How a gateway is, and what its operators should know. */
async function healthOf(graphs: ServedGraphs): Promise<Health> {
  const [variant = wholeGraph] = graphs.variants;
  const { isReady, silent } = await graphs.of(variant).readiness.state();
  const notes = silent.map((name) => `${name} does not answer: what it has is missing`);
  return { isReady, notes: [...notes, ...graphs.notes] };
}

function routesOf(graphs: ServedGraphs, variant: GraphVariant, introspection: boolean) {
  const answer = graphs.answererOf(variant);
  const graphql = graphqlPath(
    variant.path,
    variant.path === wholeGraph.path ? leadingToQueryPage(answer) : answer,
  );
  const schemaPath = variant.path.replace(/graphql$/, 'schema.graphql');
  return introspection
    ? [graphql, publishedSchemaRoute(schemaPath, () => graphs.of(variant).published)]
    : [graphql];
}

/** What reads the graph, page by page, that is served when it is asked. */
function pagesOf(graphs: ServedGraphs, variant: GraphVariant): PagingParts {
  return {
    get ask() {
      return graphs.of(variant).pages.ask;
    },
    get admission() {
      return graphs.of(variant).pages.admission;
    },
    get versions() {
      return graphs.of(variant).pages.versions;
    },
  };
}

/** @throws SettingsError in one line when the supergraph cannot be used */
async function openGraphs(
  supergraphSdl: string,
  variants: readonly GraphVariant[],
  parts: GraphParts,
): Promise<ServedGraphs> {
  try {
    return await ServedGraphs.open(supergraphSdl, variants, parts);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError(`The supergraph cannot be used: ${inOneLine(error)}`);
  }
}

/** Starts a gateway: supergraph, executor, HTTP. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const logger = openLogger('gateway', options.logLevel);
  useProcessLogger(logger);
  const responseCache = options.responseCache ?? { megabytes: 64 };
  const { folder } = options.documents ?? {};
  const persisted = await PersistedDocuments.read(`${schemaFolder}operations`, ...(folder ? [folder] : []));
  const { limits, introspection = true, suggestions = true, onlyPersisted = false } = options.documents ?? {};
  const caching = await openCaching(responseCache, (error) => logger.warn(error));
  const access = options.access ?? {};
  const observer = new RequestObserver({
    names: new OperationNames(readyOperations(persisted.texts())),
    logger,
    slow: options.slowRequest ?? 0,
  });
  const usage =
    options.usageLog === undefined
      ? undefined
      : await UsageLog.open(options.usageLog, (text) => logger.warn(text));
  const graphs = await openGraphs(options.supergraphSdl, options.variants ?? [wholeGraph], {
    sources: options.sources,
    pool: new SourcePool(options.sources),
    caching,
    documents: {
      limits: { ...defaultLimits, ...limits },
      introspection,
      suggestions,
      only: onlyPersisted ? persisted : null,
    },
    persisted,
    observer,
    usage,
    access,
    policies: options.policies ?? {},
    requestDeadline: options.requestDeadline ?? 30_000,
    planningDeadline: options.planningDeadline,
    mostConditionUnits: options.mostConditionUnits,
    logger,
  });
  await options.ready;
  // What is asked for by name is of the whole graph, where that is served.
  const [first = wholeGraph] = graphs.variants;
  const door = new GraphDoor(pagesOf(graphs, first));
  const metrics = await openMetrics(options.metrics, logger);
  const server = await serveHttp(
    {
      open: [healthRoute(() => healthOf(graphs)), ...metrics.routes],
      // Who may ask, and how much, is decided here, in this order, before a route sees the request.
      guards: [
        refuseOverload,
        identifyCallers(access),
        limitRate(options.rateLimit ?? 0, responseCache.redisUrl),
        limitConcurrency(options.concurrencyLimit ?? 0),
        refuseUnknown,
      ],
      routes: [
        ...graphs.variants.flatMap((variant) => routesOf(graphs, variant, introspection)),
        sdmxRoutes(door),
        dhis2Routes(door),
        ocdsRoutes(door, options.ocdsPrefix ?? 'ntp-graph'),
        ...(options.snapshots === undefined ? [] : [snapshotRoutes(resolve(options.snapshots))]),
        ...operationRoutes(() => graphs.of(first).operations, graphs.answererOf(first)),
        ...(introspection ? [documentationRoute] : []),
        pagesRoute,
      ],
    },
    { port: options.port, host: options.host, logger, http: options.http ?? plainHttp },
  );
  const { supergraphUpdates: updates } = options;
  const endWatching = updates && watchSupergraph(updates.source, updates.milliseconds, graphs);
  void graphs.warm();
  return {
    url: server.url,
    metricsUrl: metrics.own?.url ?? null,
    async close() {
      endWatching?.();
      await server.close();
      await graphs.close();
      await caching.close();
      await usage?.close();
      await metrics.own?.close();
    },
  };
}
