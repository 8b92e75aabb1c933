import { type HttpServer, type Subgraph, subgraphFactory } from '@ntp-graph/kit';
import { type TestDatabase, testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../composing/compose-supergraph.js';
import { startGateway } from '../server.js';
import type { AuditEvent } from './key-store.js';
import { KeyStore } from './key-store.js';
import { guarded } from './testing/guarded-subgraph.js';
import { readKeys } from './testing/guarded-units.js';

const query = '{ places { id internal { cases } } }';

describe.each(testDatabases)('a gateway with keys on $name', (database: TestDatabase) => {
  let open: Awaited<ReturnType<TestDatabase['open']>>;
  let subgraph: Subgraph;
  let store: KeyStore;
  let gateway: HttpServer;
  const recorded: AuditEvent[] = [];
  beforeAll(async () => {
    open = await database.open();
    subgraph = subgraphFactory(guarded)(open.server);
    await subgraph.migrate();
    store = new KeyStore(open.server);
    const url = 'http://127.0.0.1:1/graphql';
    const writable = `${subgraph.sdl} type Mutation { publish: Int }`;
    gateway = await startGateway({
      supergraphSdl: composeSupergraph([{ name: 'guarded', url, sdl: writable }]),
      sources: { local: [subgraph], urls: {}, deadline: 5000 },
      access: {
        keys: store,
        audit: async (event) => {
          recorded.push(event);
          throw new Error('The audit cannot be written');
        },
      },
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    });
  });
  afterAll(async () => {
    await gateway.close();
    await store.close();
    await subgraph.close();
    await open.close();
  });

  async function keyFor(...scopes: string[]): Promise<string> {
    const expiresAt = new Date(Date.now() + 60_000);
    return (await store.create({ name: 'test', scopes, requestsPerMinute: null, expiresAt }, 'test')).token;
  }

  async function ask(token: string | null, document = query) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: document }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
    const { data, errors = [] } = (await response.json()) as any;
    return {
      status: response.status,
      cache: response.headers.get('x-cache'),
      control: response.headers.get('cache-control'),
      vary: response.headers.get('vary'),
      data,
      errors,
    };
  }

  it('answers everybody with what is public, and says at each place what is not', async () => {
    const { status, data, errors, control } = await ask(null);
    expect(status).toBe(200);
    expect(data.places).toHaveLength(7);
    for (const place of data.places) expect(place).toEqual({ id: place.id, internal: null });
    expect(errors).toHaveLength(7);
    expect(errors[0]).toEqual({
      message: '"internal" is not yours to read here; expected a key that may.',
      path: ['places', 0, 'internal'],
      extensions: { code: 'FORBIDDEN', serviceName: 'guarded' },
    });
    expect(control).toBe('no-store');
  });

  it('answers an officer of a province for that province', async () => {
    const { data, errors } = await ask(await keyFor('guarded/internal/2004:27'));
    const readable = data.places.filter(({ internal }: { internal: unknown }) => internal !== null);
    expect(readable.map(({ id }: { id: string }) => id)).toEqual(['2004:27', '2004:258', '2004:09307']);
    expect(errors).toHaveLength(4);
  });

  const condition = 'funding: [{ planYear: 2024, planned: { gt: 1 } }]';
  const lists: readonly (readonly [what: string, field: string, query: string])[] = [
    ['the condition of a list', 'placesWhere', `placesWhere(where: { ${condition} }, order: DESC)`],
    ['a root field', 'unitIdsByFunding', 'unitIdsByFunding(where: { planYear: 2024 }, first: 1)'],
    ['what groups have to meet', 'reportGroups', 'reportGroups(having: { gt: 1 }, order: DESC)'],
  ];

  describe.each(lists)('%s that is not everybody’s', (_what, field, asked) => {
    const below =
      field === 'unitIdsByFunding' ? 'totalCount ids hasNextPage' : 'totalCount nodes { __typename }';
    const document = `{ places { id } ${asked} { ${below} } }`;

    it.each([
      ['everybody', []],
      ['a scope for a province alone', ['guarded/internal/2004:27']],
      ['a scope for another class', ['guarded/draft']],
    ])('is null for %s, and neither a count nor an order is told', async (_who, scopes) => {
      readKeys.clear();
      const { data, errors } = await ask(scopes.length > 0 ? await keyFor(...scopes) : null, document);
      expect(data.places).toHaveLength(7);
      expect(data[field]).toBeNull();
      expect(errors).toEqual([
        {
          message: expect.stringMatching(/is not yours to read here; expected a key that may\.$/),
          path: [field],
          extensions: { code: 'FORBIDDEN', serviceName: 'guarded' },
        },
      ]);
      expect(readKeys).toEqual(new Map());
    });

    it('is answered to whoever may read it all', async () => {
      const { data, errors } = await ask(await keyFor('guarded/internal'), document);
      expect(errors).toEqual([]);
      expect(data[field].totalCount).toBe(field === 'reportGroups' ? 1 : 2);
    });
  });

  it('shares an answer among those of equal rights, and with nobody else', async () => {
    const [one, other, less] = [
      await keyFor('all/internal'),
      await keyFor('all/internal'),
      await keyFor('all/draft'),
    ];
    expect(await ask(one)).toMatchObject({ cache: 'miss', control: 'private, max-age=0, must-revalidate' });
    await ask(one);
    const shared = await ask(other);
    expect([shared.cache, shared.errors, shared.data.places[0].internal]).toEqual([
      'hit',
      [],
      [{ cases: 2024 }],
    ]);
    expect(shared.control).toBe('private, max-age=0, must-revalidate');
    expect(shared.vary).toContain('authorization');
    for (const token of [less, null]) {
      const { cache, errors } = await ask(token);
      expect([cache, errors.length]).toEqual(['miss', 7]);
    }
  });

  it('shares what is public with a key that may read no more than everybody', async () => {
    const plain = '{ places { id published { cases } } }';
    await ask(null, plain);
    await ask(null, plain);
    const { cache, control } = await ask(await keyFor(), plain);
    expect([cache, control]).toEqual(['hit', 'public, max-age=0, must-revalidate']);
  });

  it('refuses a key that is revoked, from the cache too', async () => {
    const token = await keyFor('all/internal');
    await ask(token);
    await ask(token);
    expect((await ask(token)).cache).toBe('hit');
    await store.revoke(token.slice(5, 17), 'test');
    const { status, cache, errors } = await ask(token);
    expect([status, cache, errors[0].extensions.code]).toEqual([401, null, 'UNAUTHENTICATED']);
  });

  it('writes a mutation down before it is executed, and executes none that it cannot', async () => {
    const token = await keyFor('all/internal');
    const { data, errors } = await ask(token, 'mutation Publish { publish }');
    expect(data).toBeUndefined();
    expect(errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(recorded).toEqual([
      {
        actor: `key:${token.slice(5, 17)}`,
        action: 'MUTATION',
        subject: 'Publish',
        detail: expect.stringMatching(/^\{"requestId":"[\w-]+"\}$/),
      },
    ]);
  });
});
