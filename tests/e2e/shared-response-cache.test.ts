import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { flagship, watchPost } from '../support/watch-cache.js';

const { REDIS_URL } = process.env;

describe.skipIf(!REDIS_URL)('a response cache in Redis', () => {
  let platform: TestPlatform;
  let replica: string;
  beforeAll(async () => {
    platform = await startTestPlatform(undefined, { megabytes: 64, redisUrl: REDIS_URL });
    replica = (await platform.startReplica()).url;
    // Another run may have left the answer that this one asks for.
    const [geography] = platform.subgraphs;
    await geography?.server.bulk((connection) =>
      connection.execute('delete from geography.region where false'),
    );
  });
  afterAll(() => platform?.close());

  it('serves in one replica what another has executed', async () => {
    const first = await watchPost(platform.url, flagship);
    await watchPost(platform.url, flagship);
    await expect.poll(async () => (await watchPost(platform.url, flagship)).cache).toBe('hit');
    const other = await watchPost(replica, flagship);
    expect(other.cache).toBe('hit');
    expect(other.text).toBe(first.text);
  });

  it('serves an outdated answer in none of them', async () => {
    const [geography] = platform.subgraphs;
    await geography?.server.bulk((connection) =>
      connection.execute(
        `update geography.administrative_unit set name = 'Mộ Đạo Mới' where id = '2004:09307'`,
      ),
    );
    for (const url of [replica, platform.url])
      expect((await watchPost(url, flagship)).text).toContain('Mộ Đạo Mới');
  });
});

describe('a response cache in a Redis that is not there', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    const nothing = createServer().listen(0, '127.0.0.1');
    const { port } = await new Promise<{ port: number }>((resolve) => {
      nothing.once('listening', () => resolve(nothing.address() as { port: number }));
    });
    await new Promise((resolve) => nothing.close(resolve));
    platform = await startTestPlatform(undefined, { megabytes: 64, redisUrl: `redis://127.0.0.1:${port}` });
  });
  afterAll(() => platform?.close());

  it('is counted, and the platform answers as ever, from memory where it can', async () => {
    const failures = async () => {
      const metrics = await (await fetch(new URL('/metrics', platform.url))).text();
      return Number(/^ntp_graph_response_cache_store_errors_total (\d+)$/m.exec(metrics)?.[1]);
    };
    const before = await failures();
    for (const status of ['miss', 'miss', 'hit']) {
      const { cache, data } = await watchPost(platform.url, flagship);
      expect(cache).toBe(status);
      expect(data.province.communes.totalCount).toBe(121);
    }
    expect(await failures()).toBeGreaterThan(before);
  });
});
