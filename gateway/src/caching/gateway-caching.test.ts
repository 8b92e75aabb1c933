import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compressionCounter, type HttpServer } from '@ntp-graph/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../composing/compose-supergraph.js';
import { startGateway } from '../server.js';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
    @link(url: "https://ntp-graph.example/cacheControl/v1.0", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  type Query { total: Int law: Law }
  type Mutation { pay: Int }
  type Law @cacheControl(maxAge: 3600) { number: String }`;

/** A subgraph on HTTP whose data is one number, with a version unless told otherwise. */
async function startSubgraph() {
  const state = {
    total: 0,
    version: 'v0' as string | null,
    fetches: 0,
    failing: false,
    requestIds: [] as unknown[],
  };
  const held: (() => void)[] = [];
  let holding = false;
  const server = createServer(async (request, response) => {
    if (request.url === '/version') {
      response.writeHead(state.version === null ? 404 : 200).end(state.version);
      return;
    }
    request.resume();
    state.fetches += 1;
    state.requestIds.push(request.headers['x-request-id']);
    const { total } = state;
    if (holding) await new Promise<void>((resolve) => held.push(resolve));
    const errors = state.failing
      ? [{ message: 'no', extensions: { code: 'SOURCE_UNAVAILABLE' } }]
      : undefined;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ data: { total, law: { number: '318' }, pay: total }, errors }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    held,
    hold: (on: boolean) => {
      holding = on;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe('a gateway with a cache', () => {
  let subgraph: Awaited<ReturnType<typeof startSubgraph>>;
  let gateway: HttpServer;
  beforeEach(async () => {
    subgraph = await startSubgraph();
    const { url } = subgraph;
    gateway = await startGateway({
      supergraphSdl: composeSupergraph([{ name: 'finance', url, sdl }]),
      sources: { local: [], urls: { finance: url }, deadline: 5000 },
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    });
  });
  afterEach(async () => {
    subgraph.close();
    await gateway.close();
  });

  async function ask(query: string, headers: Record<string, string> = {}) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: { total?: number; pay?: number } };
    return {
      data,
      id: response.headers.get('x-request-id'),
      cache: response.headers.get('x-cache'),
      control: response.headers.get('cache-control'),
    };
  }

  it('never lets a request share a read with one that began before it', async () => {
    subgraph.hold(true);
    const early = ask('{ total }');
    await expect.poll(() => subgraph.held.length).toBe(1);
    Object.assign(subgraph.state, { total: 1, version: 'v1' });
    subgraph.hold(false);
    expect((await ask('{ total # the same fetch\n }')).data).toEqual({ total: 1 });
    subgraph.held[0]?.();
    expect((await early).data).toEqual({ total: 0 });
  });

  it('caches nothing from a subgraph that tells no version', async () => {
    subgraph.state.version = null;
    for (let time = 1; time <= 4; time += 1) {
      expect(await ask('{ total }')).toMatchObject({ cache: 'miss', data: { total: 0 } });
      expect(subgraph.state.fetches).toBe(time);
    }
  });

  it('serves nothing kept while the version cannot be read', async () => {
    for (const cache of ['miss', 'miss', 'hit']) expect((await ask('{ total }')).cache).toBe(cache);
    subgraph.state.version = null;
    expect((await ask('{ total }')).cache).toBe('stale');
    subgraph.state.version = 'v0';
    expect((await ask('{ total }')).cache).toBe('hit');
  });

  it('executes every mutation, and forbids to keep its answer', async () => {
    for (let time = 1; time <= 4; time += 1) {
      expect(await ask('mutation { pay }')).toMatchObject({ data: { pay: 0 }, control: 'no-store' });
      expect(subgraph.state.fetches).toBe(time);
    }
  });

  it('keeps no answer with errors, and forbids others to', async () => {
    subgraph.state.failing = true;
    for (let time = 1; time <= 3; time += 1) {
      expect(await ask('{ total }')).toMatchObject({ cache: 'miss', control: 'no-store' });
    }
    subgraph.state.failing = false;
    expect(await ask('{ total }')).toMatchObject({ control: 'public, max-age=0, must-revalidate' });
  });

  it('tells clients and CDNs how long they may keep what has a hint', async () => {
    for (let time = 1; time <= 3; time += 1) {
      expect((await ask('{ law { number } }')).control).toBe('public, max-age=3600');
      expect((await ask('{ total law { number } }')).control).toBe('public, max-age=0, must-revalidate');
    }
  });

  it('compresses a kept answer once for all that accept it so', async () => {
    const query = '{ __schema { types { name description } } }';
    compressionCounter.reset();
    const plain = { 'accept-encoding': 'identity' };
    for (const cache of ['miss', 'miss']) expect((await ask(query, plain)).cache).toBe(cache);
    const url = `${gateway.url}/graphql?query=${encodeURIComponent(query)}`;
    const tags = new Set<string | null>();
    for (const accepted of ['gzip', 'br', 'gzip', 'br', 'gzip']) {
      const response = await fetch(url, { headers: { 'accept-encoding': accepted } });
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'x-cache': 'hit',
        'content-encoding': accepted,
        vary: 'accept, accept-language, authorization, accept-encoding',
      });
      tags.add(response.headers.get('etag'));
      expect(await response.json()).toHaveProperty('data.__schema.types');
    }
    const { values } = await compressionCounter.get();
    expect(values.map(({ labels, value }) => [labels.encoding, value])).toEqual([
      ['gzip', 1],
      ['br', 1],
    ]);
    expect([...tags]).toEqual([expect.stringMatching(/^W\/"[\w-]{27}"$/)]);
    const headers = { 'accept-encoding': 'br', 'if-none-match': String([...tags][0]) };
    expect((await fetch(url, { headers })).status).toBe(304);
  });

  it('tells the subgraph what the request is called', async () => {
    const named = await ask('{ total }', { 'x-request-id': 'ministry-7' });
    expect(named.id).toBe('ministry-7');
    const { id } = await ask('{ total # another\n }');
    expect(subgraph.state.requestIds).toEqual(['ministry-7', id]);
  });

  it('says the same of the schema itself as of data without a hint', async () => {
    for (const cache of ['miss', 'miss', 'hit']) {
      expect(await ask('{ __schema { queryType { name } } }')).toMatchObject({
        cache,
        control: 'public, max-age=0, must-revalidate',
      });
    }
  });
});
