import { request } from 'node:http';
import { type HttpServer, openLogger, serveHttp } from '@ntp-graph/kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pagesRoute } from './pages-route.js';

let server: HttpServer;
beforeAll(async () => {
  server = await serveHttp(
    { routes: [pagesRoute] },
    { port: 0, host: '127.0.0.1', logger: openLogger('test', 'silent') },
  );
});
afterAll(() => server.close());

/** The status of a path as it stands: `fetch` would tidy it up first. */
function status(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

it('serves the page at /, and forbids it whatever lies elsewhere', async () => {
  const response = await fetch(server.url);
  expect(await response.text()).toContain('<title>NTP Graph');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none';script-src 'self';");
  expect(policy).not.toContain('upgrade-insecure-requests');
});

it('serves the query page at /query, and leads there whoever comes to / with a query', async () => {
  const response = await fetch(`${server.url}/query?lang=vi`);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  expect(await response.text()).toContain('Loading the query page');
  const led = await fetch(`${server.url}/?query=%7Ba%7D&variables=%7B%7D`, { redirect: 'manual' });
  expect(led.headers.get('location')).toBe('./query?query=%7Ba%7D&variables=%7B%7D');
});

/** A file as it lies on the wire: `fetch` decompresses what comes. */
function onTheWire(path: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; bytes: number }>(
    (resolve, reject) => {
      request(server.url + path, { headers }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength;
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, bytes }));
      })
        .on('error', reject)
        .end();
    },
  );
}

it.each(['br', 'gzip'])('serves its largest file as its build compressed it, as %s', async (encoding) => {
  const page = await (await fetch(server.url)).text();
  const script = `/${/assets\/index-[\w-]+\.js/.exec(page)?.[0]}`;
  const plain = await onTheWire(script, {});
  expect(plain.headers).not.toHaveProperty('content-encoding');
  const { headers, bytes } = await onTheWire(script, { 'accept-encoding': encoding });
  expect(headers).toMatchObject({
    'content-encoding': encoding,
    'content-type': plain.headers['content-type'],
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(bytes).toBeLessThan(plain.bytes / 2);
});

it('is not sent again to whoever has it', async () => {
  const accepted = { 'accept-encoding': 'br' };
  const { headers } = await onTheWire('/', accepted);
  expect(headers['cache-control']).toBe('no-cache');
  const again = await onTheWire('/', { ...accepted, 'if-none-match': String(headers.etag) });
  expect(again).toMatchObject({ status: 304, bytes: 0 });
});

it.each([
  '/missing.js',
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '//etc/passwd',
  '/%',
  '/%c3',
])('finds nothing at %s', async (path) => {
  expect(await status(path)).toBe(404);
});
