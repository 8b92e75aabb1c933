import { type HttpServer, openLogger, serveHttp } from '@ntp-graph/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentationRoute } from './documentation-route.js';

let server: HttpServer;
beforeAll(async () => {
  server = await serveHttp(
    { routes: [documentationRoute] },
    { port: 0, host: '127.0.0.1', logger: openLogger('test', 'silent') },
  );
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' });

describe('the documentation', () => {
  it('is at /docs/, and /docs leads there below any path', async () => {
    expect((await get('/docs')).headers.get('location')).toBe('./docs/');
    const response = await get('/docs/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>NTP Graph: documentation</title>');
  });

  it('forbids its pages whatever is within them or lies elsewhere', async () => {
    const policy = (await get('/docs/guides/run.html')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none';script-src 'self';style-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('comes as its build compressed it, and not again to whoever has it', async () => {
    const response = await get('/docs/schema/query.html', { 'accept-encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('vary')).toContain('accept-encoding');
    const again = await get('/docs/schema/query.html', {
      'accept-encoding': 'br',
      'if-none-match': String(response.headers.get('etag')),
      // Else fetch asks for no cached answer.
      'cache-control': 'max-age=0',
    });
    expect(again.status).toBe(304);
  });

  it('has its files kept for good where their names tell of their content', async () => {
    const page = await (await get('/docs/')).text();
    const style = /href="(assets\/[\w-]+\.css)"/.exec(page)?.[1];
    const response = await get(`/docs/${style}`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['/docs/none.html', 'href="assets/'],
    ['/docs/guides/none.html', 'href="../assets/'],
    ['/docs/schema/types/None.html?query=1', 'href="../../assets/'],
  ])('says of %s, in a page whose links hold there, that it is not', async (path, link) => {
    const response = await get(path, { accept: 'text/html' });
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('There is no such page');
    expect(page).toContain(link);
  });

  it.each([
    '/docs/none.html',
    '/docs/a/b/c/d/e/f/g/h',
    '/docs/..%2fpackage.json',
    '/docs/%2e%2e/%2e%2e/package.json',
  ])('says of %s to a program that there is nothing', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
