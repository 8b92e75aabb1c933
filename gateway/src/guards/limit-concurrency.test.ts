import { type HttpServer, openLogger, plainHttp, serveHttp } from '@ntp-graph/kit';
import { afterEach, expect, it } from 'vitest';
import { limitConcurrency } from './limit-concurrency.js';

let server: HttpServer;
let waiting: (() => void)[];
afterEach(async () => {
  for (const answer of waiting) answer();
  await server.close();
});

async function serve(most: number): Promise<void> {
  waiting = [];
  server = await serveHttp(
    {
      open: [(app) => void app.get('/open', async () => 'open')],
      guards: [limitConcurrency(most)],
      routes: [
        (app) => void app.get('/', () => new Promise((resolve) => waiting.push(() => resolve('answered')))),
      ],
    },
    {
      port: 0,
      host: '127.0.0.1',
      logger: openLogger('test', 'silent'),
      http: { ...plainHttp, trustProxy: true },
    },
  );
}

const ask = (address: string, path = '/', signal?: AbortSignal) =>
  fetch(server.url + path, { headers: { 'x-forwarded-for': address }, signal: signal ?? null });

const underWay = (count: number) => expect.poll(() => waiting.length).toBe(count);

it('an address that asks too much at once is refused until it has an answer, and no other', async () => {
  await serve(2);
  const first = [ask('203.0.113.7'), ask('203.0.113.7')];
  await underWay(2);
  const refused = await ask('203.0.113.7');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await refused.json()).toEqual({
    errors: [
      {
        message:
          '2 requests that came from your address are being answered; send the next when one of them is.',
        extensions: { code: 'RATE_LIMITED' },
      },
    ],
  });
  const other = ask('203.0.113.8');
  await underWay(3);
  expect((await ask('203.0.113.7', '/open')).status).toBe(200);
  waiting[0]?.();
  await Promise.race(first);
  const next = ask('203.0.113.7');
  await underWay(4);
  for (const answer of waiting) answer();
  expect((await Promise.all([...first, other, next])).map(({ status }) => status)).toEqual([
    200, 200, 200, 200,
  ]);
});

it('who goes away is counted no more', async () => {
  await serve(1);
  const controller = new AbortController();
  const gone = ask('203.0.113.7', '/', controller.signal).catch(() => null);
  await underWay(1);
  controller.abort();
  await gone;
  const answering = setInterval(() => {
    for (const answer of waiting) answer();
  }, 5);
  await expect.poll(async () => (await ask('203.0.113.7')).status, { timeout: 20_000 }).toBe(200);
  clearInterval(answering);
});

it.each([
  ['0 is no limit', 0, '203.0.113.7'],
  ['this machine is not limited', 1, '127.0.0.1'],
])('%s', async (_what, most, address) => {
  await serve(most);
  const asked = [ask(address), ask(address), ask(address)];
  await underWay(3);
  for (const answer of waiting) answer();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200]);
});
