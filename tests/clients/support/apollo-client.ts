import { ApolloClient, HttpLink, InMemoryCache, type InMemoryCacheConfig } from '@apollo/client';
import { cacheOptions } from '@ntp-graph/client/apollo';

/** Apollo Client before a platform, with the settings of the client package unless others are given. */
export function apolloClient(url: string, options: InMemoryCacheConfig = cacheOptions): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache(options),
    link: new HttpLink({ uri: `${url}/graphql` }),
  });
}
