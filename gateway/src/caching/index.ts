export { type Caching, openCaching } from './open-caching.js';
export type { CacheOptions } from './open-response-stores.js';
