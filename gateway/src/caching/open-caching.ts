import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import { syntheticExtension } from '@ntp-graph/kit';
import type { AccessRules } from '../access/rules/access-rules.js';
import { guardedSource } from '../access/rules/guarded-source.js';
import { GatewayContext } from '../gateway-context.js';
import type { Admission } from '../limits/admission.js';
import type { RequestObserver } from '../observing/request-observer.js';
import type { Source, SubgraphSource } from '../sources/source.js';
import { askingCache } from './cached-route.js';
import { tellDataVersion } from './data-version.js';
import { DataVersions } from './data-versions.js';
import { ResponseCache } from './response-cache.js';
import { MemoryStore, type ResponseStore } from './response-store.js';
import { type LoadedSchema, ServedGraph } from './served-graph.js';

/** Where and how much a gateway caches. */
export interface CacheOptions {
  /** Size of the cache in memory; 0 switches caching off altogether. */
  readonly megabytes: number;
  /** A Redis that all replicas share, asked where memory has no fresh answer. */
  readonly redisUrl?: string | undefined;
}

/** The stores that the options name, the nearest first; none when caching is off. */
async function openResponseStores(
  { megabytes, redisUrl }: CacheOptions,
  report: (error: unknown) => void,
): Promise<readonly ResponseStore[]> {
  if (megabytes === 0) return [];
  const memory = new MemoryStore(megabytes * 1024 * 1024);
  if (!redisUrl) return [memory];
  // Loaded only here: its client is a sixth of all modules, and most gateways have no Redis.
  const { RedisStore } = await import('./redis-store.js');
  return [memory, await RedisStore.open(redisUrl, report)];
}

/**
 * The plugin that notes whether an answer holds anything synthetic, and the policy of answers that may be kept: to a
 * query, without errors or doubts, and without extensions that say something of one request alone.
 */
function recordAnswers(graph: ServedGraph): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, document, operation, response: { body } }) {
          if (!document || operation?.operation !== 'query' || body.kind !== 'single') return;
          const { errors, extensions } = body.singleResult;
          const { [syntheticExtension]: synthetic, ...ofRequest } = extensions ?? {};
          const { record } = contextValue;
          record.synthetic = Object.keys(synthetic ?? {});
          record.isFaultless = !errors?.length;
          const isOfAll = !record.isOfOneRequest && Object.keys(ofRequest).length === 0;
          if (record.isFaultless && !record.isDoubtful && isOfAll) record.policy = graph.policyOf(document);
        },
      };
    },
  };
}

/** The source, noting in the record of each request that it was asked and, where that is wanted, of which data. */
function recordingSource(name: string, source: Source): Source {
  return {
    async process(options) {
      const { context } = options;
      if (context instanceof GatewayContext) {
        context.record.subgraphs.add(name);
        await context.record.before?.look([name]);
      }
      return source.process(options);
    },
    prepare(fetch) {
      const run = source.prepare(fetch);
      return (variables, context) => {
        const { subgraphs, before } = context.record;
        subgraphs.add(name);
        return before ? before.look([name]).then(() => run(variables, context)) : run(variables, context);
      };
    },
  };
}

/** The caching of one graph: what has to be told to it, and what it adds to a gateway. */
function cachingOf(
  stores: readonly ResponseStore[],
  admission: Pick<Admission, 'isQuery'>,
  rules: AccessRules | null,
) {
  const graph = new ServedGraph(rules);
  const versions = new DataVersions();
  const cache = new ResponseCache({
    stores,
    versions,
    graph,
    isQuery: (text, name) => admission.isQuery(text, name),
  });
  return {
    /** In their order: what says something of one request alone comes before what looks for that. */
    plugins: [tellDataVersion(versions), recordAnswers(graph)],
    /** Tells of a supergraph, at the start and whenever it changes. */
    load: (schema: LoadedSchema) => graph.load(schema),
    /**
     * The source of a subgraph as it has to be used: the cache knows what was read, and by whom it may be.
     *
     * @param isRequired whether it may be waited for by whoever may not need it
     */
    source(name: string, source: SubgraphSource, isRequired: boolean): Source {
      versions.add(name, () => source.version(), isRequired);
      const recording = recordingSource(name, source);
      return rules ? guardedSource(recording, rules) : recording;
    },
    /** The versions of the data that answers are read from. */
    versions,
    /** Has requests answered, with the cache before Apollo Server, each within so many milliseconds. */
    asking: (apollo: ApolloServer<GatewayContext>, deadline: number, observer: RequestObserver) =>
      askingCache(apollo, cache, deadline, observer),
  };
}

/** Where the answers of a gateway are kept, whichever of its graphs gave them. */
export interface OpenCaching {
  /** @param rules who may read what, where not everybody may read all */
  of(admission: Pick<Admission, 'isQuery'>, rules: AccessRules | null): ReturnType<typeof cachingOf>;
  close(): Promise<void>;
}

/** Opens the caching that the options name. */
export async function openCaching(
  options: CacheOptions,
  report: (error: unknown) => void,
): Promise<OpenCaching> {
  const stores = await openResponseStores(options, report);
  return {
    of: (admission, rules) => cachingOf(stores, admission, rules),
    async close() {
      for (const store of stores) await store.close();
    },
  };
}
