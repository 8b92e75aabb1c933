export { cacheCounters } from './cache-counters.js';
export { type Caching, openCaching } from './open-caching.js';
export type { CacheOptions } from './open-response-stores.js';
