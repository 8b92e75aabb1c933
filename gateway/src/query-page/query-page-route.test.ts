import { request } from 'node:http';
import { type HttpServer, openLogger, serveHttp } from '@ntp-graph/kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { queryPageRoute } from './query-page-route.js';

let server: HttpServer;
beforeAll(async () => {
  server = await serveHttp(
    { routes: [queryPageRoute] },
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
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
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
