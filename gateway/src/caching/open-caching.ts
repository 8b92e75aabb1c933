import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import type { Route } from '@ntp-graph/kit';
import type { GatewayContext } from '../gateway-context.js';
import type { Source, SourceOptions } from '../sources/source.js';
import { cachedGraphqlPath } from './cached-graphql-path.js';
import { DataVersions } from './data-versions.js';
import { type CacheOptions, openResponseStores } from './open-response-stores.js';
import { recordAnswers } from './record-answers.js';
import { recordingSource } from './recording-source.js';
import { ResponseCache } from './response-cache.js';
import { type LoadedSchema, ServedGraph } from './served-graph.js';
import { versionReader } from './version-reader.js';

/** The caching of a gateway: what has to be told to it, and what it adds. */
export interface Caching {
  /** Tells of a supergraph, at the start and whenever it changes. */
  load(schema: LoadedSchema): void;
  /** The source of a subgraph as it has to be used, so that the cache knows what an answer was read from. */
  source(name: string, supergraphUrl: string, source: Source): Source;
  readonly plugin: ApolloServerPlugin<GatewayContext>;
  /** GraphQL over HTTP, with the cache before Apollo Server. */
  route(path: string, apollo: ApolloServer<GatewayContext>): Route;
  close(): Promise<void>;
}

/** Opens the caching that the options name. */
export async function openCaching(
  options: CacheOptions,
  sources: SourceOptions,
  report: (error: unknown) => void,
): Promise<Caching> {
  const graph = new ServedGraph();
  const versions = new DataVersions();
  const stores = await openResponseStores(options, report);
  const cache = new ResponseCache({ stores, versions, graph });
  return {
    load: (schema) => graph.load(schema),
    source(name, supergraphUrl, source) {
      versions.add(name, versionReader(name, supergraphUrl, sources));
      return recordingSource(name, source);
    },
    plugin: recordAnswers(graph),
    route: (path, apollo) => cachedGraphqlPath(path, apollo, cache),
    async close() {
      for (const store of stores) await store.close();
    },
  };
}
