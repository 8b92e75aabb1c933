import { type HttpServer, listenSubgraph, openLogger, signatureHeader, signRequest } from '@ntp-graph/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const secret = 'known to the gateway and to its own subgraphs';

const entities = JSON.stringify({
  query:
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on AdministrativeUnit { funding(groupBy: [PROGRAMME]) { disbursed } } } }',
  variables: { of: [{ __typename: 'AdministrativeUnit', id: '2004:27' }] },
});

const asked: [what: string, path: string, body: string | null][] = [
  ['entities', '/graphql', entities],
  ['the SDL', '/graphql', '{"query":"{ _service { sdl } }"}'],
  ['the schema', '/graphql', '{"query":"{ __schema { queryType { name } } }"}'],
  ['nothing but a type', '/graphql?query={__typename}', null],
  ['the version of its data', '/version', null],
];

describe('a subgraph that listens on every address', () => {
  let platform: TestPlatform;
  let server: HttpServer;
  let url = '';
  beforeAll(async () => {
    platform = await startTestPlatform();
    const finance = platform.subgraphs.find(({ name }) => name === 'finance');
    if (!finance) throw new Error('A platform has the finance subgraph');
    server = await listenSubgraph(finance, {
      port: 0,
      host: '0.0.0.0',
      logger: openLogger('test', 'silent'),
      secret,
    });
    url = `http://127.0.0.1:${new URL(server.url).port}`;
  });
  afterAll(async () => {
    await server?.close();
    await platform?.close();
  });

  function ask(path: string, body: string | null, signature?: string): Promise<Response> {
    const signed = signature === undefined ? {} : { [signatureHeader]: signature };
    return body === null
      ? fetch(url + path, { headers: { ...signed, 'apollo-require-preflight': 'true' } })
      : fetch(url + path, {
          method: 'POST',
          headers: { ...signed, 'content-type': 'application/json' },
          body,
        });
  }

  function signatureOf(path: string, body: string | null, by: string): string {
    const [withoutSearch = ''] = path.split('?');
    return signRequest(by, { method: body ? 'POST' : 'GET', path: withoutSearch, body: body ?? '' });
  }

  it.each(asked)('is not asked for %s without its secret', async (_what, path, body) => {
    for (const signature of [undefined, signatureOf(path, body, `not ${secret}`)]) {
      const response = await ask(path, body, signature);
      const { data, errors } = (await response.json()) as Answer;
      expect([response.status, data, errors?.[0]?.extensions.code]).toEqual([
        401,
        undefined,
        'UNAUTHENTICATED',
      ]);
    }
  });

  it.each(asked)('gives %s to its own gateway', async (_what, path, body) => {
    const response = await ask(path, body, signatureOf(path, body, secret));
    const text = await response.text();
    expect(response.status).toBe(200);
    if (path === '/version') expect(text).not.toBe('');
    else expect(JSON.parse(text)).toEqual({ data: expect.any(Object) });
  });

  it('says to anybody how it is', async () => {
    for (const path of ['/health/ready', '/health/live']) {
      expect([path, (await ask(path, null)).status]).toEqual([path, 200]);
    }
  });
});
