import type { CacheExchangeOpts, KeyingConfig } from '@urql/exchange-graphcache';
import { possibleTypes, typesWithId, valueTypes } from './graph/types.js';

const embedded = () => null;

/** An object that was asked for without its `id` lies within what it was asked of, as a value does. */
const byId: KeyingConfig[string] = ({ id }) => (typeof id === 'string' ? id : null);

/**
 * Settings of urql's Graphcache: which types an interface stands for, and which objects are values, so that it need not
 * guess or warn.
 *
 * @example
 * const client = new Client({ url, exchanges: [cacheExchange(graphcacheOptions), fetchExchange] });
 */
export const graphcacheOptions: CacheExchangeOpts = {
  possibleTypes,
  keys: Object.fromEntries([
    ...valueTypes.map((name) => [name, embedded]),
    ...typesWithId.map((name) => [name, byId]),
  ]),
};
