import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
// As built: files of several pages are written by a thread that is a script of its own.
import { composeSupergraph, startGateway } from '@ntp-graph/gateway';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DataVersions } from './data-versions.js';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

const placesSdl = `${link}
  type Query { places(first: Int, after: String): PlaceConnection! }
  type PlaceConnection { nodes: [Place!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Place @key(fields: "id") { id: ID! name: String! }`;

const partnerSdl = `${link}
  type Place @key(fields: "id") { id: ID! schools: Int }`;

function placesAnswer({ variables, query }: { variables?: Record<string, unknown>; query: string }) {
  const isSecond = Object.values(variables ?? {}).includes('c1');
  const place = isSecond ? 'b' : 'a';
  const pageInfo = { hasNextPage: !isSecond, endCursor: isSecond ? null : 'c1' };
  const node = { __typename: 'Place', id: place, name: `Place ${place}` };
  const [, asked] = /(\w+): ?pageInfo/.exec(query) ?? [];
  return { data: { places: { nodes: [node], ...(asked ? { [asked]: pageInfo } : {}) } } };
}

describe('a partner that does not tell its version', () => {
  const servers: Server[] = [];
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let versionsAsked = 0;

  async function serve(answer: (asked: never) => object, version: () => string | null): Promise<string> {
    const server = createServer(async (request, response) => {
      if (request.method === 'GET') {
        const text = request.url === '/version' ? version() : 'ready';
        // Nothing at all: whoever waits for it waits as long as it will.
        if (text !== null) response.end(text);
        return;
      }
      let text = '';
      for await (const chunk of request) text += chunk;
      response.end(JSON.stringify(answer(JSON.parse(text) as never)));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }

  beforeAll(async () => {
    const places = await serve(placesAnswer, () => 'p1');
    const partner = await serve(
      () => ({ data: { _entities: [{ __typename: 'Place', schools: 3 }] } }),
      () => {
        versionsAsked += 1;
        return null;
      },
    );
    gateway = await startGateway({
      supergraphSdl: composeSupergraph([
        { name: 'places', url: places, sdl: placesSdl },
        { name: 'partner', url: partner, sdl: partnerSdl },
      ]),
      sources: { local: [], urls: {}, deadline: 5000 },
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    });
  });
  afterAll(async () => {
    await gateway?.close();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  });
  beforeEach(() => {
    versionsAsked = 0;
  });

  function ask(query: string, search = '', headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${gateway.url}/graphql${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  }

  it('is not asked for it by who wants to know the version of other data', async () => {
    const response = await ask('{ places { nodes { name } } }', '', { prefer: 'data-version' });
    expect(await response.json()).toEqual({ data: { places: { nodes: [{ name: 'Place a' }] } } });
    expect(response.headers.get('x-data-version')).toBe('places=p1');
    expect(versionsAsked).toBe(0);
  });

  it('is not asked for it by a file of all pages of other data', async () => {
    const response = await ask('{ places { nodes { name } } }', '?format=csv&all=true');
    expect(await response.text()).toMatch(/Place a[\s\S]*Place b/);
    expect(response.headers.get('x-data-version')).toBe('places=p1');
    expect(versionsAsked).toBe(0);
  });

  it('is asked by who reads of it: the version is then not known', async () => {
    const query = '{ places { nodes { name schools } } }';
    const response = await ask(query, '', { prefer: 'data-version' });
    expect(await response.json()).toEqual({
      data: { places: { nodes: [{ name: 'Place a', schools: 3 }] } },
    });
    expect(response.headers.get('x-data-version')).toBeNull();
    expect(versionsAsked).toBeGreaterThan(0);
    const file = await ask(query, '?format=csv&all=true');
    expect(await file.text()).toContain('The partner subgraph says no version of its data');
  });

  it('is not known where the versions of all are wanted', async () => {
    const versions = new DataVersions();
    versions.add('places', async () => 'p1');
    versions.add('partner', () => new Promise(() => {}), false);
    expect(await versions.all()).toEqual({ places: 'p1', partner: null });
  });
});
