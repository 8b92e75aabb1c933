import type { InMemoryCacheConfig } from '@apollo/client';
import { possibleTypes, valueTypes } from './graph/types.js';

/**
 * Settings of Apollo Client's cache: which types an interface stands for, and which objects are values. A value (a sum,
 * a status, a page of a list) has no `id` and lies within what it was asked of; two operations that ask for different
 * fields of it add to it, where Apollo would drop the first ones.
 *
 * @example
 * const client = new ApolloClient({ cache: new InMemoryCache(cacheOptions), link: new HttpLink({ uri }) });
 */
export const cacheOptions: InMemoryCacheConfig = {
  possibleTypes,
  typePolicies: Object.fromEntries(valueTypes.map((name) => [name, { keyFields: false, merge: true }])),
};
