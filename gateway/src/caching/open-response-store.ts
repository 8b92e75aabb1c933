import { MemoryStore } from './memory-store.js';
import { RedisStore } from './redis-store.js';
import type { ResponseStore } from './response-store.js';

/** Where and how much a gateway caches. */
export interface CacheOptions {
  /** Size of the cache in memory; 0 switches caching off, wherever the answers would be kept. */
  readonly megabytes: number;
  /** A Redis to keep the answers in instead. */
  readonly redisUrl?: string | undefined;
}

/** The store that the options name; null when caching is off. */
export async function openResponseStore(
  { megabytes, redisUrl }: CacheOptions,
  report: (error: unknown) => void,
): Promise<ResponseStore | null> {
  if (megabytes === 0) return null;
  return redisUrl ? RedisStore.open(redisUrl, report) : new MemoryStore(megabytes * 1024 * 1024);
}
