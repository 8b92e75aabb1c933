import { randomInt } from 'node:crypto';
import { type HttpServer, openLogger, plainHttp, serveHttp } from '@ntp-graph/kit';
import { afterEach, describe, expect, it } from 'vitest';
import { idOfKey, newKey } from '../access/api-key.js';
import { identifyCallers } from '../access/identify.js';
import { keptKey } from '../access/testing/kept-key.js';
import { limitRate } from './limit-rate.js';

let server: HttpServer;
afterEach(() => server.close());

/** Every key has a rate of its own. */
const keys = {
  find: async (token: string) => keptKey({ id: String(idOfKey(token)), token }, { requestsPerMinute: 3 }),
};

function open(perMinute: number, trustProxy: boolean, redisUrl?: string): Promise<HttpServer> {
  return serveHttp(
    {
      open: [(app) => void app.get('/open', async () => 'open')],
      guards: [identifyCallers({ keys }), limitRate(perMinute, redisUrl)],
      routes: [(app) => void app.get('/', async () => 'answered')],
    },
    {
      port: 0,
      host: '127.0.0.1',
      logger: openLogger('test', 'silent'),
      http: { ...plainHttp, trustProxy },
    },
  );
}

async function serve(perMinute: number, trustProxy: boolean, redisUrl?: string): Promise<void> {
  server = await open(perMinute, trustProxy, redisUrl);
}

const ask = (address: string, path = '/') =>
  fetch(server.url + path, { headers: { 'x-forwarded-for': address } });

async function statuses(times: number, address: string, path?: string): Promise<number[]> {
  const found = [];
  for (let time = 0; time < times; time += 1) found.push((await ask(address, path)).status);
  return found;
}

it('an address that asks too often is refused with the way on, and no other', async () => {
  await serve(2, true);
  expect(await statuses(3, '203.0.113.7')).toEqual([200, 200, 429]);
  const refused = await ask('203.0.113.7');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toEqual({
    errors: [
      {
        message: expect.stringMatching(
          /^More than 2 requests came from your address within a minute; try again in /,
        ),
        extensions: { code: 'RATE_LIMITED' },
      },
    ],
  });
  expect(await statuses(1, '203.0.113.8')).toEqual([200]);
});

it('addresses of one network of IPv6 are one', async () => {
  await serve(2, true);
  expect(await statuses(2, '2001:db8:1:2::1')).toEqual([200, 200]);
  expect(await statuses(1, '2001:db8:1:2::2')).toEqual([429]);
  expect(await statuses(1, '2001:db8:1:3::1')).toEqual([200]);
});

it('what the server says of itself is not limited', async () => {
  await serve(1, true);
  expect(await statuses(3, '203.0.113.7', '/open')).toEqual([200, 200, 200]);
});

it('nobody can say to come from elsewhere where no proxy is trusted, and this machine is not limited', async () => {
  await serve(1, false);
  expect(await statuses(3, '203.0.113.7')).toEqual([200, 200, 200]);
});

it('0 is no limit', async () => {
  await serve(0, true);
  expect(await statuses(3, '203.0.113.7')).toEqual([200, 200, 200]);
});

describe.runIf(process.env.REDIS_URL)('replicas that share a Redis', () => {
  it('limit an address together', async () => {
    const address = `2001:db8:${randomInt(0xffff).toString(16)}:${randomInt(0xffff).toString(16)}::1`;
    await serve(2, true, process.env.REDIS_URL);
    expect(await statuses(1, address)).toEqual([200]);
    await server.close();
    await serve(2, true, process.env.REDIS_URL);
    expect(await statuses(2, address)).toEqual([200, 429]);
  });

  it.each([0, 1])('limit a key of a rate of its own together (addresses: %i a minute)', async (perMinute) => {
    const { token } = newKey();
    const replicas = [
      await open(perMinute, true, process.env.REDIS_URL),
      await open(perMinute, true, process.env.REDIS_URL),
    ] as const;
    [server] = replicas;
    const found = [];
    for (const time of [0, 1, 2, 3, 4]) {
      const replica = replicas[time % 2] as HttpServer;
      const headers = { 'x-forwarded-for': `203.0.113.${time}`, authorization: `Bearer ${token}` };
      found.push((await fetch(replica.url, { headers })).status);
    }
    await replicas[1].close();
    expect(found).toEqual([200, 200, 200, 429, 429]);
  });
});

it('an address is limited where the shared Redis cannot be reached', async () => {
  await serve(2, true, 'redis://127.0.0.1:1');
  expect(await statuses(3, '203.0.113.7')).toEqual([200, 200, 429]);
});
