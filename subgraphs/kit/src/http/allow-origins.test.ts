import { request } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { graphqlPath } from './graphql-path.js';
import { Refusal } from './refusal.js';
import { type ServedForTest, serveForTest } from './testing/serve-for-test.js';
import { addVary } from './vary.js';

let server: ServedForTest;
afterEach(() => server.close());

const friend = 'https://friend.example';

async function serve(corsOrigins: readonly string[]): Promise<void> {
  const answer = graphqlPath('/graphql', async ({ headers }, reply) => {
    addVary(reply, 'accept');
    return reply.send({ isAsked: 'apollo-require-preflight' in headers });
  });
  server = await serveForTest({ routes: [answer] }, { corsOrigins });
}

/** Asks as a browser does: `fetch` sets these headers by itself. */
function ask(method: string, headers: Record<string, string>) {
  return new Promise<{ status?: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      request(`${server.url}/graphql`, { method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

const preflight = (origin: string) =>
  ask('OPTIONS', {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  });

const foreign = (origin: string) =>
  ask('GET', { origin, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' });

describe('a page of an origin that CORS_ORIGINS names', () => {
  it('may post JSON, and the browser need not ask again for two hours', async () => {
    await serve(['https://other.example', friend]);
    const { status, headers } = await preflight(friend);
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': friend,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '7200',
    });
  });

  it('may ask by GET and read the answer, its tag and what the cache did', async () => {
    await serve([friend]);
    const { headers, text } = await foreign(friend);
    expect(JSON.parse(text)).toEqual({ isAsked: true });
    expect(headers).toMatchObject({
      'access-control-allow-origin': friend,
      'access-control-expose-headers':
        'etag, x-cache, x-synthetic, x-contract-version, content-language, content-disposition, x-data-version, ' +
        'x-request-id, retry-after, www-authenticate',
      vary: 'Origin, accept',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each([
    ['a guard refuses', '/graphql?refused', 429],
    ['is at no path', '/nothing', 404],
  ])('may read what %s too, with the name of its request', async (_what, path, status) => {
    const guard = (app: FastifyInstance) => {
      app.addHook('onRequest', async ({ url }) => {
        if (url.endsWith('refused')) throw new Refusal(429, 'RATE_LIMITED', 'Too many.');
      });
    };
    const answer = graphqlPath('/graphql', async (_request, reply) => reply.send('answered'));
    server = await serveForTest({ guards: [guard], routes: [answer] }, { corsOrigins: [friend] });
    const response = await fetch(server.url + path, { headers: { origin: friend, 'x-request-id': 'mine' } });
    expect([response.status, Object.keys((await response.json()) as object)]).toEqual([status, ['errors']]);
    expect(response.headers.get('access-control-allow-origin')).toBe(friend);
    expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id');
    expect(response.headers.get('x-request-id')).toBe('mine');
  });

  it('is any where it names all', async () => {
    await serve(['*']);
    expect((await foreign('https://anybody.example')).headers).toMatchObject({
      'access-control-allow-origin': '*',
      vary: 'accept',
    });
  });
});

describe('a page of another origin', () => {
  it.each([[[]], [[friend]]])('may do nothing where %j are named', async (origins) => {
    await serve(origins);
    for (const origin of ['https://stranger.example', 'null', `${friend}.example`]) {
      expect((await preflight(origin)).headers).not.toHaveProperty('access-control-allow-origin');
      const { headers, text } = await foreign(origin);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(JSON.parse(text)).toEqual({ isAsked: false });
    }
  });
});
