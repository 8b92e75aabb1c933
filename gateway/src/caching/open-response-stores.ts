import { MemoryStore } from './memory-store.js';
import type { ResponseStore } from './response-store.js';

/** Where and how much a gateway caches. */
export interface CacheOptions {
  /** Size of the cache in memory; 0 switches caching off altogether. */
  readonly megabytes: number;
  /** A Redis that all replicas share, asked where memory has no fresh answer. */
  readonly redisUrl?: string | undefined;
}

/** The stores that the options name, the nearest first; none when caching is off. */
export async function openResponseStores(
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
