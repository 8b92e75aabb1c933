import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { parse } from 'graphql';
import { createOperationDescriptor, fetchQuery, getRequest } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { compileRelay } from './support/compile-relay.js';
import { relayEnvironment } from './support/relay-environment.js';
import { withoutTypenames } from './support/without-typenames.js';

/** Reads an answer as a client without any configuration hands it on. */
type Read = (url: string, query: string) => Promise<Json>;

const clients: readonly { readonly name: string; readonly read: Read }[] = [
  {
    name: 'Apollo Client',
    async read(url, query) {
      const client = new ApolloClient({
        cache: new InMemoryCache(),
        link: new HttpLink({ uri: `${url}/graphql` }),
      });
      return (await client.query({ query: parse(query) })).data;
    },
  },
  {
    name: 'urql with Graphcache',
    async read(url, query) {
      const client = new Client({
        url: `${url}/graphql`,
        exchanges: [cacheExchange(), fetchExchange],
        preferGetMethod: false,
      });
      return (await client.query(query, {}).toPromise()).data;
    },
  },
  {
    name: 'Relay',
    async read(url, query) {
      const { testDaysQuery } = await compileRelay(`query testDaysQuery ${query}`);
      if (!testDaysQuery) throw new Error('relay-compiler made nothing of it');
      const environment = relayEnvironment(url);
      environment.retain(createOperationDescriptor(getRequest(testDaysQuery), {}));
      return fetchQuery(environment, testDaysQuery, {}).toPromise();
    },
  },
];

/** Two days of one thing in one operation, by what differs between them. */
const twoDays: Readonly<Record<string, string>> = {
  'how many communes a province has': `{
    a: province(code: "27", asOf: "2022-01-01") { id communes(first: 1) { totalCount } }
    b: province(code: "27", asOf: "2024-12-31") { id communes(first: 1) { totalCount } }
  }`,
  'what a district is called': `{
    a: districts(asOf: "2022-01-01", first: 200) { nodes { id fullName } }
    b: districts(asOf: "2024-12-31", first: 200) { nodes { id fullName } }
  }`,
  'how late a package is': `{
    a: procurements(asOf: "2024-06-30", first: 5) { nodes { id delayDays } }
    b: procurements(asOf: "2025-06-30", first: 5) { nodes { id delayDays } }
  }`,
  'how overdue a report is': `{
    a: progressReports(filter: { overdueOn: "2024-03-31" }, first: 5) { nodes { id daysOverdue } }
    b: progressReports(filter: { overdueOn: "2024-04-30" }, first: 5) { nodes { id daysOverdue } }
  }`,
};

describe.each(clients)('$name without any configuration', ({ read }) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  it.each(Object.keys(twoDays))('does not mix days: %s', async (what) => {
    const query = twoDays[what] as string;
    const { data } = await ask(platform.url, query);
    expect(data.a).not.toEqual(data.b);
    expect(withoutTypenames(await read(platform.url, query))).toEqual(data);
  });

  it('126 communes of Bắc Ninh on 2022-01-01, and 121 on 2024-12-31', async () => {
    const { a, b } = await read(platform.url, twoDays['how many communes a province has'] as string);
    expect([a.communes.totalCount, b.communes.totalCount]).toEqual([126, 121]);
  });
});
