import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphqlAnswerer, Logger } from '@ntp-graph/kit';
import { auditMutations } from '../access/audit-mutations.js';
import type { AccessParts } from '../access/identify.js';
import { AccessRules } from '../access/rules/access-rules.js';
import type { Policies } from '../access/rules/requirement.js';
import { sendingAnswers } from '../caching/cached-route.js';
import type { OpenCaching } from '../caching/open-caching.js';
import { checkNames } from '../configuration/subgraph-places.js';
import { contractHeader, versionIn } from '../contract/contract-version.js';
import { ExecutionGateway, stringifyResult, warmOperations } from '../execution/index.js';
import { errorFormatter } from '../format-error.js';
import { answeringInFormats } from '../formats/answer-in-format.js';
import type { PagingParts } from '../formats/answering/all-pages.js';
import type { GatewayContext } from '../gateway-context.js';
import { Admission } from '../limits/admission.js';
import { admitRequests, documentStore } from '../limits/admit-requests.js';
import {
  type PersistedDocuments,
  persistedQueryCache,
  withNamedDocument,
} from '../limits/persisted-documents.js';
import type { DocumentRules } from '../limits/read-document.js';
import { observedSource } from '../observing/observed-source.js';
import type { RequestObserver } from '../observing/request-observer.js';
import { notingUsage, type UsageLog } from '../observing/usage-log.js';
import { Operations } from '../operations/operations.js';
import { Readiness } from '../readiness.js';
import type { SourceOptions } from '../sources/source-of.js';
import type { SourcePool } from '../sources/source-pool.js';
import { isRequired } from '../sources/subgraph-rules.js';
import { PublishedSchema } from '../supergraph/published-schema.js';
import { subgraphsOf } from '../supergraph/subgraphs-of.js';
import { schemaFolder } from '../supergraph/supergraph-path.js';
import { teachScalars } from '../supergraph/teach-scalars.js';

/** What all graphs of a gateway have in common, those that follow each other and those that stand side by side. */
export interface GraphParts {
  readonly sources: SourceOptions;
  readonly pool: SourcePool;
  readonly caching: OpenCaching;
  readonly documents: DocumentRules;
  readonly persisted: PersistedDocuments;
  readonly observer: RequestObserver;
  /** Where each document is written down that is executed. */
  readonly usage?: UsageLog | undefined;
  readonly access: AccessParts;
  /** Which scopes grant the policies that subgraphs name. */
  readonly policies: Policies;
  readonly requestDeadline: number;
  /** Milliseconds that planning an operation may take, in a thread of its own. */
  readonly planningDeadline: number | undefined;
  readonly mostConditionUnits: number | undefined;
  readonly logger: Logger;
}

/** A graph that answers. */
export interface OpenGraph {
  readonly answer: GraphqlAnswerer;
  readonly readiness: Readiness;
  readonly published: PublishedSchema;
  /** What of the persisted documents fits it, by name. */
  readonly operations: Operations;
  /** What reads it page by page. */
  readonly pages: PagingParts;
  /** Plans the ready operations, one at a time, so that requests come in between. */
  warm(): Promise<void>;
  /** Stops, once the requests that it has begun are answered. */
  close(): Promise<void>;
}

/** Tells when nothing is under way any more. */
class UnderWay {
  private count = 0;
  private onNone: (() => void) | undefined;

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    this.count += 1;
    try {
      return await work();
    } finally {
      this.count -= 1;
      if (this.count === 0) this.onNone?.();
    }
  }

  none(): Promise<void> {
    if (this.count === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.onNone = resolve;
    });
  }
}

/**
 * Makes a graph of a supergraph: planner, executor, cache, documents. What belongs to another supergraph is in none of
 * them, so that one graph can take another's place between two requests.
 *
 * @throws Error in words when the supergraph cannot be used
 */
export async function openGraph(supergraphSdl: string, parts: GraphParts): Promise<OpenGraph> {
  const { sources, pool, documents, persisted, access, logger } = parts;
  const names = [...subgraphsOf(supergraphSdl).keys()];
  if (names.length === 0) throw new Error('It is no composed supergraph; npm run compose makes one');
  checkNames(sources.urls, sources.rules ?? {}, names);
  const known = persistedQueryCache(persisted, documents.only === null);
  const admission = new Admission(documents);
  const ruled = AccessRules.takenFrom(supergraphSdl, parts.policies);
  const rules = ruled?.rules ?? null;
  const caching = parts.caching.of(admission, rules);
  const readiness = new Readiness();
  const published = new PublishedSchema();
  const gateway = new ExecutionGateway({
    supergraphSdl: ruled?.supergraphSdl ?? supergraphSdl,
    sourceOf(name, url) {
      const source = pool.sourceOf(name, url);
      const required = isRequired(name, sources.rules);
      readiness.add(name, () => source.isReady(), required);
      return caching.source(name, observedSource(name, source), required);
    },
    // What it says of a supergraph that it cannot load is said where that is known to be at the start or later.
    logger: { debug() {}, info() {}, warn: (text) => logger.warn(text), error() {} },
    suggestions: documents.suggestions,
    planningDeadline: parts.planningDeadline,
    mostConditionUnits: parts.mostConditionUnits,
  });
  let version: string | null = null;
  gateway.onSchemaLoadOrUpdate((schema) => {
    version = versionIn(schema.apiSchema.description);
    teachScalars(schema.apiSchema);
    published.load(schema.apiSchema);
    caching.load(schema);
    admission.load(schema.apiSchema);
  });
  const formatError = errorFormatter((error) => logger.error(error));
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    logger,
    plugins: [
      admitRequests(admission, formatError),
      ...caching.plugins,
      auditMutations(access.audit ?? (async (event) => logger.warn(event))),
      ...(parts.usage ? [notingUsage(parts.usage)] : []),
      ApolloServerPluginLandingPageDisabled(),
    ],
    documentStore: documentStore(admission),
    persistedQueries: { cache: known },
    // Documents are validated where they are read, once they are known to be small enough.
    dangerouslyDisableValidation: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    stringifyResult,
  });
  try {
    await apollo.start();
  } catch (error) {
    await gateway.stop();
    throw error;
  }
  const ask = caching.asking(apollo, parts.requestDeadline, parts.observer);
  const textOf = (hash: string) => known.get(hash);
  const pages = { ask, admission, versions: caching.versions };
  const answers = answeringInFormats({ ...pages, logger, textOf }, sendingAnswers(ask));
  const operations = new Operations(persisted, admission);
  const underWay = new UnderWay();
  return {
    answer(request, reply) {
      if (version !== null) reply.header(contractHeader, version);
      return underWay.run(() => answers(withNamedDocument(persisted, request), reply));
    },
    readiness,
    published,
    operations,
    pages,
    async warm() {
      await warmOperations(gateway, `${schemaFolder}operations`, (error) => logger.warn(error));
      for (const operation of operations.outdated()) {
        logger.warn({ operation }, 'This operation is not one query that fits the graph');
      }
    },
    async close() {
      await underWay.none();
      await apollo.stop();
    },
  };
}
