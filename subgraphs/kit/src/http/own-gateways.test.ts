import { afterEach, describe, expect, it } from 'vitest';
import { openLogger } from '../logging/open-logger.js';
import { type HttpServer, serveHttp } from './http-server.js';
import { ownGateways } from './own-gateways.js';
import { signatureHeader, signRequest } from './signature.js';

const secret = 'known to the gateway and to its own subgraphs';
const body = '{"query":"{ a }"}';

describe('a subgraph’s server', () => {
  let server: HttpServer | undefined;
  afterEach(() => server?.close());

  /** Serves a path that answers whether the request is a gateway’s of our own. */
  async function serve(host: string, known: string | undefined): Promise<void> {
    const { guard, isOwn } = ownGateways(host, known);
    server = await serveHttp(
      {
        open: [(app) => void app.get('/health', async () => 'open')],
        guards: [guard],
        routes: [(app) => void app.all('/graphql', async (request) => String(isOwn(request)))],
      },
      { port: 0, host: '127.0.0.1', logger: openLogger('test', 'silent') },
    );
  }

  async function ask(signature?: string, method = 'POST', path = '/graphql') {
    const headers = signature === undefined ? {} : { [signatureHeader]: signature };
    const asked = method === 'POST' ? { method, headers, body } : { method, headers };
    const response = await fetch(`${server?.url}${path}`, asked);
    const text = await response.text();
    return response.ok ? text : { status: response.status, code: JSON.parse(text).errors[0].extensions.code };
  }

  const signed = (by = secret) => signRequest(by, { method: 'POST', path: '/graphql', body });
  const refused = { status: 401, code: 'UNAUTHENTICATED' };

  it('outside loopback answers only signed requests, each once, and how it is', async () => {
    await serve('0.0.0.0', secret);
    const signature = signed();
    expect(await ask(signature)).toBe('true');
    expect(await ask(signature)).toEqual(refused);
    expect(await ask()).toEqual(refused);
    expect(await ask(signed('another secret, as long as the first one'))).toEqual(refused);
    const ofGet = signRequest(secret, { method: 'GET', path: '/graphql', body: '' });
    expect(await ask(ofGet, 'GET', '/graphql?query={a}')).toBe('true');
    expect(await ask(undefined, 'GET', '/health')).toBe('open');
  });

  it('on loopback answers anybody, and knows its own gateways', async () => {
    await serve('127.0.0.1', secret);
    expect(await ask()).toBe('false');
    expect(await ask(signed())).toBe('true');
    expect(await ask(signed('another secret, as long as the first one'))).toEqual(refused);
  });

  it('without a secret knows nobody, and does not start outside loopback', async () => {
    await serve('127.0.0.1', undefined);
    expect(await ask(signed())).toBe('false');
    for (const host of ['0.0.0.0', '::', '10.0.0.5']) {
      expect(() => ownGateways(host, undefined)).toThrow(/expected SUBGRAPH_SECRET, or HOST=127.0.0.1$/);
    }
  });
});
