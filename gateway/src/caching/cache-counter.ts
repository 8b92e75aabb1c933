import { Counter } from 'prom-client';

/** What became of a request at the cache, as the `x-cache` header says it. */
export type CacheStatus = 'hit' | 'miss' | 'stale' | 'bypass';

/** Requests since the start, by what became of them at the cache. */
export const cacheCounter = new Counter({
  name: 'ntp_graph_response_cache_requests_total',
  help: 'GraphQL requests by what became of them at the response cache, as the x-cache header says it.',
  labelNames: ['status'],
});

/** Failures of the store that replicas share. */
export const storeErrorCounter = new Counter({
  name: 'ntp_graph_response_cache_store_errors_total',
  help: 'Reads and writes of the shared response cache (REDIS_URL) that failed; each was answered without it.',
});
