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
