import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../support/ask.js';
import { onPostgresql, startTestPlatform, type TestPlatform } from '../../support/start-test-platform.js';

const query =
  '{ province(code: "27", asOf: "2024-12-31") { name communes(first: 5) { nodes { name } } funding(groupBy: [PROGRAMME]) { disbursed } } }';

/** The other connections to the database of the statement. */
const others = 'pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

const lockUnits = 'lock table geography.administrative_unit in access exclusive mode';

describe.runIf(process.env.DATABASE_URL).each(onPostgresql)('the database, $name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement, { megabytes: 0 });
  });
  afterAll(() => platform?.close());

  const rows = (sql: string) => platform.server.bulk((connection) => connection.execute(sql));

  const waiting = async () =>
    Number((await rows(`select count(*) as n from ${others} and wait_event_type = 'Lock'`))[0]?.n);

  it('lost under load, again and again: reads recover or say so, and no acknowledged write is lost', async () => {
    await platform.server.executeAlone('create table acknowledged (id int)');
    const codes = new Set<string | undefined>();
    const counts = { whole: 0, asked: 0 };
    const isOver = () => counts.asked >= 100;
    async function readOn(): Promise<void> {
      while (!isOver()) {
        const { errors } = await ask(platform.url, query);
        for (const { extensions } of errors ?? []) codes.add(extensions.code);
        counts.asked += 1;
        counts.whole += errors ? 0 : 1;
      }
    }
    const acknowledged: number[] = [];
    async function writeOn(): Promise<void> {
      for (let id = 0; !isOver(); id += 1) {
        await rows(`insert into acknowledged values (${id})`).then(
          () => acknowledged.push(id),
          () => {},
        );
      }
    }
    /** By what was answered meanwhile, and not by the clock: a slow machine recovers slowly. */
    async function breakOn(): Promise<void> {
      while (!isOver()) {
        const { asked } = counts;
        await platform.server.executeAlone(`select pg_terminate_backend(pid) from ${others}`).catch(() => {});
        while (!isOver() && counts.asked < asked + 5) await sleep(5);
      }
    }
    await Promise.all([readOn(), readOn(), readOn(), readOn(), writeOn(), breakOn()]);
    expect([...codes].filter((code) => code !== 'SOURCE_UNAVAILABLE')).toEqual([]);
    expect(counts.whole / counts.asked).toBeGreaterThanOrEqual(0.9);
    const kept = new Set((await rows('select id from acknowledged')).map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect((await ask(platform.url, query)).errors).toBeUndefined();
  });

  it('is stopped reading for a client that has gone', async () => {
    const client = new AbortController();
    let asked: Promise<unknown> | undefined;
    await platform.server.bulk(async (connection) => {
      await connection.execute(lockUnits);
      asked = fetch(`${platform.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: client.signal,
      });
      asked.catch(() => {});
      await expect.poll(waiting, { timeout: 5000 }).toBeGreaterThan(0);
      client.abort();
      await expect.poll(waiting, { timeout: 5000 }).toBe(0);
    });
    await expect(asked).rejects.toThrow();
    expect((await ask(platform.url, query)).errors).toBeUndefined();
  });

  it.each([
    ['a fetch', { sources: { deadline: 2000 } }],
    ['a request', { requestDeadline: 2000 }],
  ])(
    'is stopped reading when the deadline of %s has passed, and the rest is there',
    async (_what, bounds) => {
      const { url } = await platform.startReplica(bounds);
      const both = '{ province(code: "27", asOf: "2024-12-31") { name } programmes { code } }';
      const whole = await ask(url, both);
      expect(whole.errors).toBeUndefined();
      await platform.server.bulk(async (connection) => {
        await connection.execute(lockUnits);
        const { data, errors } = await ask(url, both);
        expect(data).toEqual({ ...whole.data, province: null });
        expect(errors).toMatchObject([{ path: ['province'], extensions: { code: 'SOURCE_TIMEOUT' } }]);
        await expect.poll(waiting, { timeout: 5000 }).toBe(0);
      });
      expect((await ask(platform.url, both)).errors).toBeUndefined();
    },
  );
});
