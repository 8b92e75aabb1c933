import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredAnswer } from './answer.js';
import { decodeAnswer, encodeAnswer, RedisStore } from './redis-store.js';
import { storeErrorCounter } from './response-store.js';

const answer: StoredAnswer = {
  body: Buffer.from('{"data":{"name":"Bắc Ninh"}}'),
  etag: '"abc"',
  contentType: 'application/json; charset=utf-8',
  cacheControl: 'public, max-age=0, must-revalidate',
  holdsSynthetic: true,
  operationName: 'Total',
  versions: { geography: 'f00' },
};

/** A TCP server that does what the function says with each connection. */
async function listen(onConnection: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onConnection(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('an answer as bytes', () => {
  it('is the same when it is read again', () => {
    expect(decodeAnswer(encodeAnswer(answer))).toEqual(answer);
  });

  it('is refused when it is cut off or was never one', () => {
    expect(() => decodeAnswer(encodeAnswer(answer).subarray(0, 20))).toThrow();
    expect(() => decodeAnswer(Buffer.from('no answer at all'))).toThrow();
    expect(() => decodeAnswer(Buffer.alloc(0))).toThrow();
  });
});

describe('a store without its Redis', () => {
  async function expectMisses(url: string) {
    const reports: unknown[] = [];
    const began = performance.now();
    const store = await RedisStore.open(url, (error) => reports.push(error));
    storeErrorCounter.reset();
    store.set('a', answer);
    for (let time = 0; time < 20; time += 1) expect(await store.get('a')).toBeUndefined();
    expect((await storeErrorCounter.get()).values).toEqual([{ value: 21, labels: {} }]);
    expect(performance.now() - began).toBeLessThan(2000);
    await store.close();
    return reports;
  }

  it('misses at once when nothing listens, and reports it once', async () => {
    const gone = await listen(() => {});
    gone.close();
    expect(await expectMisses(gone.url)).toHaveLength(1);
  });

  it('does not make requests wait for one that listens and says nothing', async () => {
    const silent = await listen(() => {});
    await expectMisses(silent.url);
    silent.close();
  });

  it('misses when what listens is no Redis', async () => {
    const other = await listen((socket) =>
      socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    );
    await expectMisses(other.url);
    other.close();
  });
});

describe.skipIf(!process.env.REDIS_URL)('a store on Redis', () => {
  const url = process.env.REDIS_URL ?? '';
  let store: RedisStore;
  beforeAll(async () => {
    store = await RedisStore.open(url, () => {});
  });
  afterAll(() => store?.close());

  it('gives another replica what one has kept', async () => {
    const key = randomUUID();
    expect(await store.get(key)).toBeUndefined();
    store.set(key, answer);
    const replica = await RedisStore.open(url, () => {});
    await expect.poll(() => replica.get(key)).toEqual(answer);
    await replica.close();
  });

  it('keeps nothing for ever, and takes what it cannot read for a miss', async () => {
    const client = createClient({ url });
    await client.connect();
    const key = randomUUID();
    store.set(key, answer);
    await expect.poll(() => client.ttl(`ntp-graph:answer:${key}`)).toBeGreaterThan(3000);
    await client.set(`ntp-graph:answer:${key}`, 'nonsense', { expiration: { type: 'EX', value: 60 } });
    expect(await store.get(key)).toBeUndefined();
    await client.close();
  });
});
