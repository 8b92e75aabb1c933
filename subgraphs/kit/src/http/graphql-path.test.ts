import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openLogger } from '../logging/open-logger.js';
import { graphqlPath } from './graphql-path.js';
import type { GraphqlRequest } from './graphql-request.js';
import { type HttpServer, serveHttp } from './http-server.js';

let server: HttpServer;
let answered: GraphqlRequest[] = [];
beforeAll(async () => {
  const route = graphqlPath('/graphql', async (asked, reply) => {
    answered.push(asked);
    return reply.send('');
  });
  server = await serveHttp(
    { routes: [route] },
    { port: 0, host: '127.0.0.1', logger: openLogger('test', 'silent') },
  );
});
afterAll(() => server.close());
beforeEach(() => {
  answered = [];
});

/** Asks for a path as it stands, with headers that `fetch` would not send. */
function status(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<number | undefined> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

it.each(['//', '//graphql', '/graphq', '/graphql/', 'http://['])(
  '%s is not its path, and no fault',
  async (path) => {
    expect(await status(path)).toBe(404);
  },
);

it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  '%s is refused in words, and asks for nothing',
  async (method) => {
    const response = await fetch(`${server.url}/graphql`, { method });
    expect([response.status, response.headers.get('allow'), answered]).toEqual([405, 'GET, HEAD, POST', []]);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: `There is no ${method} of this path; expected GET or POST.`,
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
  },
);

it('HEAD asks as GET does', async () => {
  expect(await status('/graphql?query=%7Ba%7D', {}, 'HEAD')).toBe(200);
  expect(answered).toMatchObject([
    { method: 'GET', search: '?query=%7Ba%7D', headers: { 'apollo-require-preflight': 'not needed' } },
  ]);
});

it('a GET that nobody foreign sent counts as asked for', async () => {
  await status('/graphql?query=%7Ba%7D');
  expect(answered).toMatchObject([
    { search: '?query=%7Ba%7D', headers: { 'apollo-require-preflight': 'not needed' } },
  ]);
});

it.each([
  ['a GET of a foreign page', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ['a POST, whoever sent it', 'POST', {}],
])('%s does not', async (_which, method, headers) => {
  await status('/graphql', headers, method);
  expect(answered).toHaveLength(1);
  expect(answered[0]?.headers).not.toHaveProperty('apollo-require-preflight');
});
