import { type HttpServer, openLogger, plainHttp, serveHttp } from '@ntp-graph/kit';
import { afterEach, expect, it } from 'vitest';
import { newKey } from '../access/api-key.js';
import { identifyCallers } from '../access/identify.js';
import { keptKey } from '../access/testing/kept-key.js';
import { limitConcurrency } from './limit-concurrency.js';

let server: HttpServer;
let waiting: (() => void)[];
afterEach(async () => {
  for (const answer of waiting) answer();
  await server.close();
});

const rated = newKey();
const unrated = newKey();
const keys = {
  find: async (token: string) =>
    [keptKey(rated, { requestsPerMinute: 600 }), keptKey(unrated)][
      [rated.token, unrated.token].indexOf(token)
    ] ?? null,
};

async function serve(most: number): Promise<void> {
  waiting = [];
  server = await serveHttp(
    {
      open: [(app) => void app.get('/open', async () => 'open')],
      guards: [identifyCallers({ keys }), limitConcurrency(most)],
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

const askWith = (token: string, address: string) =>
  fetch(server.url, { headers: { 'x-forwarded-for': address, authorization: `Bearer ${token}` } });

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

it('a key with a rate of its own is counted by itself, from wherever it comes', async () => {
  await serve(2);
  const asked = [askWith(rated.token, '203.0.113.7'), askWith(rated.token, '203.0.113.8')];
  await underWay(2);
  const refused = await askWith(rated.token, '203.0.113.9');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await refused.json()).toMatchObject({
    errors: [{ message: expect.stringMatching(/^2 requests that came with your key /) }],
  });
  // Its addresses have all of theirs, and a key without a rate is counted by its address.
  asked.push(ask('203.0.113.7'), askWith(unrated.token, '203.0.113.7'));
  await underWay(4);
  expect((await askWith(unrated.token, '203.0.113.7')).status).toBe(429);
  for (const answer of waiting) answer();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
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
