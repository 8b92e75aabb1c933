/** What became of a request at the cache, as the `x-cache` header says it. */
export type CacheStatus = 'hit' | 'miss' | 'stale' | 'bypass';

/** What is counted: requests by status, and failures of the store. */
export type CacheEvent = CacheStatus | 'storeError';

/** How many there were of each since the start. */
export const cacheCounters: Record<CacheEvent, number> = {
  hit: 0,
  miss: 0,
  stale: 0,
  bypass: 0,
  storeError: 0,
};

/** Counts one. */
export function countCacheEvent(event: CacheEvent): void {
  cacheCounters[event] += 1;
}
