import { CombinedGraphQLErrors, gql } from '@apollo/client';
import { CommunesPageDocument, type CommunesPageQuery, SearchUnitsDocument } from '@ntp-graph/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, each } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { apolloClient } from './support/apollo-client.js';
import { quietly } from './support/quietly.js';
import { readyDocuments } from './support/ready-operations.js';
import { withoutTypenames } from './support/without-typenames.js';

function appended(shown: CommunesPageQuery, next: CommunesPageQuery): CommunesPageQuery {
  if (!shown.province || !next.province) return shown;
  const nodes = [...shown.province.communes.nodes, ...next.province.communes.nodes];
  return { ...next, province: { ...next.province, communes: { ...next.province.communes, nodes } } };
}

describe('Apollo Client', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  it('asks with the types of the client package', async () => {
    const client = apolloClient(platform.url);
    const variables = { text: 'lam dong', asOf: '2024-12-31' } as const;
    const { data } = await quietly(() => client.query({ query: SearchUnitsDocument, variables }));
    expect(data?.searchUnits?.nodes[0]).toMatchObject({ __typename: 'Province', fullName: 'Tỉnh Lâm Đồng' });
  });

  it.each(readyDocuments)(
    '$name is in the cache as it was on the wire, and nothing was warned of',
    async (ready) => {
      const client = apolloClient(platform.url);
      const asked = { query: ready.document, variables: ready.variables };
      await quietly(() => client.query(asked));
      const { data } = await client.query({ ...asked, fetchPolicy: 'cache-only' });
      const wire = await ask(platform.url, ready.query, ready.variables);
      expect(withoutTypenames(data)).toEqual(withoutTypenames(wire.data));
    },
  );

  it('keeps all of them in one cache, each as it was on the wire', async () => {
    const client = apolloClient(platform.url);
    await quietly(async () => {
      for (const { document: query, variables } of readyDocuments) await client.query({ query, variables });
    });
    for (const { name, document, query, variables } of readyDocuments) {
      const { data } = await client.query({ query: document, variables, fetchPolicy: 'cache-only' });
      const wire = await ask(platform.url, query, variables);
      expect(withoutTypenames(data), name).toEqual(withoutTypenames(wire.data));
    }
  });

  it('keeps what two operations ask of one value, and warns of nothing', async () => {
    const client = apolloClient(platform.url);
    const total = gql`{ programme(code: "DTTS") { budget { total } } }`;
    const central = gql`{ programme(code: "DTTS") { budget { central } } }`;
    await quietly(async () => {
      await client.query({ query: total });
      await client.query({ query: central });
    });
    const both = gql`{ programme(code: "DTTS") { budget { total central } } }`;
    const { data } = await client.query({ query: both, fetchPolicy: 'cache-only' });
    expect(data).toMatchObject({
      programme: { budget: { total: expect.any(Number), central: expect.any(Number) } },
    });
  });

  it('drops the first of them without the settings', async () => {
    const client = apolloClient(platform.url, {});
    const total = gql`{ programme(code: "DTTS") { budget { total } } }`;
    await client.query({ query: total });
    await client.query({ query: gql`{ programme(code: "DTTS") { budget { central } } }` });
    expect(client.readQuery({ query: total })).toBeNull();
  });

  it('appends a page to what it has', async () => {
    const client = apolloClient(platform.url);
    const variables = { code: '27', asOf: '2024-12-31', year: 2024, first: 40, after: null } as const;
    const list = client.watchQuery({ query: CommunesPageDocument, variables });
    const shown: unknown[] = [];
    const subscription = list.subscribe(({ data, loading }) => {
      if (!loading) shown.push(data);
    });
    await vi.waitFor(() => expect(shown).toHaveLength(1));
    const first = shown[0] as CommunesPageQuery;
    await quietly(() =>
      list.fetchMore({
        variables: { after: first.province?.communes.pageInfo.endCursor ?? null },
        updateQuery: (_, { fetchMoreResult }) => appended(first, fetchMoreResult),
      }),
    );
    await vi.waitFor(() => expect(shown).toHaveLength(2));
    subscription.unsubscribe();
    const { province } = shown[1] as CommunesPageQuery;
    expect(first.province?.communes.nodes).toHaveLength(40);
    expect(new Set(each(province?.communes.nodes ?? [], 'id')).size).toBe(66);
    expect(province?.communes.pageInfo.hasNextPage).toBe(false);
  });

  it('gives what is known beside the error of what is not', async () => {
    const client = apolloClient(platform.url);
    const query = gql`{ province(code: "27", asOf: "2024-12-31") {
      name
      observations(indicators: ["BHYT_COV"], from: "2024", to: "2020") { value }
    } }`;
    await expect(client.query({ query })).rejects.toThrow('from 2024 begins after to 2020');
    const { data, error } = await client.query({ query, errorPolicy: 'all' });
    expect(data).toMatchObject({ province: { name: 'Bắc Ninh', observations: null } });
    expect(CombinedGraphQLErrors.is(error) && error.errors).toMatchObject([
      { path: ['province', 'observations'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
