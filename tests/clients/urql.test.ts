import { CommunesPageDocument, SearchUnitsDocument } from '@ntp-graph/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, each, type Json } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { quietly } from './support/quietly.js';
import { readyDocuments } from './support/ready-operations.js';
import { urqlClient } from './support/urql-client.js';
import { withoutTypenames } from './support/without-typenames.js';

const cacheOnly = { requestPolicy: 'cache-only' } as const;

describe('urql with Graphcache', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  it('asks with the types of the client package', async () => {
    const client = urqlClient(platform.url);
    const variables = { text: 'lam dong', asOf: '2024-12-31' } as const;
    const { data } = await quietly(() => client.query(SearchUnitsDocument, variables).toPromise());
    expect(data?.searchUnits?.nodes[0]).toMatchObject({ __typename: 'Province', fullName: 'Tỉnh Lâm Đồng' });
  });

  it.each(readyDocuments)(
    '$name is in the cache as it was on the wire, and nothing was warned of',
    async (ready) => {
      const client = urqlClient(platform.url);
      await quietly(() => client.query(ready.query, ready.variables).toPromise());
      const { data } = await client.query(ready.query, ready.variables, cacheOnly).toPromise();
      const wire = await ask(platform.url, ready.query, ready.variables);
      expect(withoutTypenames(data)).toEqual(withoutTypenames(wire.data));
    },
  );

  it('keeps all of them in one cache, each as it was on the wire', async () => {
    const client = urqlClient(platform.url);
    await quietly(async () => {
      for (const { query, variables } of readyDocuments) await client.query(query, variables).toPromise();
    });
    for (const { name, query, variables } of readyDocuments) {
      const { data } = await client.query(query, variables, cacheOnly).toPromise();
      const wire = await ask(platform.url, query, variables);
      expect(withoutTypenames(data), name).toEqual(withoutTypenames(wire.data));
    }
  });

  it('keeps what two operations ask of one value, and warns of nothing', async () => {
    const client = urqlClient(platform.url);
    await quietly(async () => {
      await client.query('{ programme(code: "DTTS") { budget { total } } }', {}).toPromise();
      await client.query('{ programme(code: "DTTS") { budget { central } } }', {}).toPromise();
    });
    const both = '{ programme(code: "DTTS") { budget { total central } } }';
    const { data } = await client.query(both, {}, cacheOnly).toPromise();
    expect(data).toMatchObject({
      programme: { budget: { total: expect.any(Number), central: expect.any(Number) } },
    });
  });

  it('warns of a value without the settings', async () => {
    const client = urqlClient(platform.url, {});
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await client.query('{ programme(code: "DTTS") { budget { total } } }', {}).toPromise();
    expect(warned.mock.calls.flat().join(' ')).toContain('no key could be generated');
    warned.mockRestore();
  });

  it('goes from page to page', async () => {
    const client = urqlClient(platform.url);
    const nodes: Json[] = [];
    let after: string | null = null;
    await quietly(async () => {
      do {
        const variables = { code: '27', asOf: '2024-12-31', year: 2024, first: 40, after } as const;
        const { data } = await client.query(CommunesPageDocument, variables).toPromise();
        const communes: Json = data?.province?.communes;
        nodes.push(...communes.nodes);
        after = communes.pageInfo.hasNextPage ? communes.pageInfo.endCursor : null;
      } while (after);
    });
    expect(new Set(each(nodes, 'id')).size).toBe(66);
  });

  it('gives what is known beside the error of what is not', async () => {
    const client = urqlClient(platform.url);
    const query = `{ province(code: "27", asOf: "2024-12-31") {
      name
      observations(indicators: ["BHYT_COV"], from: "2024", to: "2020") { value }
    } }`;
    const { data, error } = await client.query(query, {}).toPromise();
    expect(data).toMatchObject({ province: { name: 'Bắc Ninh', observations: null } });
    expect(error?.graphQLErrors).toMatchObject([
      { path: ['province', 'observations'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
