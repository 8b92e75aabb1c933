import { graphcacheOptions } from '@ntp-graph/client/urql';
import { Client, fetchExchange } from '@urql/core';
import { type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache';

/** urql with Graphcache before a platform, with the settings of the client package unless others are given. */
export function urqlClient(url: string, options: CacheExchangeOpts = graphcacheOptions): Client {
  return new Client({
    url: `${url}/graphql`,
    exchanges: [cacheExchange(options), fetchExchange],
    preferGetMethod: false,
  });
}
