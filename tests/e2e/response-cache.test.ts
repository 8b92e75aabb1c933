import type { BulkConnection } from '@ntp-graph/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangements, startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { flagship, watchGet, watchPost } from '../support/watch-cache.js';

const commune = '2004:09307';
const funding = {
  query: `{ unit(id: "${commune}") { funding(planYear: 2031, groupBy: [PROGRAMME]) { allocated } } }`,
};

async function allocate(connection: BulkConnection, amount: number): Promise<void> {
  await connection.execute(
    `insert into finance.ledger_entry (unit_id, programme_code, plan_year, origin_year, fund_source, capital, measure,
      entered_on, amount, synthetic)
     values ($1, 'NTM', 2031, 2031, 'CENTRAL', 'INVESTMENT', 'ALLOCATED', '2031-01-01', $2, true)`,
    [commune, amount],
  );
}

describe.each(arrangements)('the response cache, $name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
  });
  afterAll(() => platform?.close());

  function write<Result>(
    schema: string,
    work: (connection: BulkConnection) => Promise<Result>,
  ): Promise<Result> {
    const subgraph = platform.subgraphs.find(({ name }) => name === schema);
    if (!subgraph) throw new Error(`No subgraph ${schema}`);
    return subgraph.server.bulk(work);
  }

  async function allocated() {
    const { data, cache } = await watchPost(platform.url, funding);
    return [cache, data.unit.funding[0]?.allocated ?? 0];
  }

  it('serves the third request like it from memory, byte for byte', async () => {
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await watchPost(platform.url, flagship));
    expect(answers.map(({ cache }) => cache)).toEqual(['miss', 'miss', 'hit']);
    expect(answers[0]?.data.province.communes.nodes).toHaveLength(121);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('shows a committed write in the very next answer, every time', async () => {
    for (const cache of ['miss', 'miss', 'hit']) expect(await allocated()).toEqual([cache, 0]);
    for (let total = 1; total <= 20; total += 1) {
      await write('finance', (connection) => allocate(connection, 1));
      expect(await allocated()).toEqual(['stale', total]);
      expect(await allocated()).toEqual(['hit', total]);
    }
  });

  it('shows nothing of a write that is rolled back, and keeps its answer', async () => {
    const before = await allocated();
    const failing = write('finance', async (connection) => {
      await allocate(connection, 500);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await allocated()).toEqual(['hit', before[1]]);
  });

  // PGlite is one connection: nobody else reads while a transaction is open.
  it.runIf(arrangement.database === 'postgresql')('shows a write only when it is committed', async () => {
    const [, before] = await allocated();
    let commit = () => {};
    const committing = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const writing = write('finance', async (connection) => {
      await allocate(connection, 7);
      begin();
      await committing;
    });
    await begun;
    expect(await allocated()).toEqual(['hit', before]);
    commit();
    await writing;
    expect(await allocated()).toEqual(['stale', before + 7]);
  });

  it('answers anew after a write to whatever the answer was read from, and only then', async () => {
    for (let time = 0; time < 2; time += 1) await watchPost(platform.url, flagship);
    for (const [schema, table, flagshipCache] of [
      ['programmes', 'criterion', 'stale'],
      ['indicators', 'indicator', 'stale'],
      ['geography', 'administrative_unit', 'stale'],
    ]) {
      await allocated();
      await write(String(schema), (connection) =>
        connection.execute(`delete from ${schema}.${table} where false`),
      );
      expect((await watchPost(platform.url, flagship)).cache).toBe(flagshipCache);
      expect((await watchPost(platform.url, flagship)).cache).toBe('hit');
      expect((await allocated())[0]).toBe(schema === 'geography' ? 'stale' : 'hit');
    }
  });

  it('never gives an older answer than the last, whoever writes and reads at the same time', async () => {
    const [, start] = await allocated();
    let committed = start;
    let writing = true;
    const writer = (async () => {
      for (let count = 0; count < 30; count += 1) {
        await write('finance', (connection) => allocate(connection, 1));
        committed += 1;
      }
      writing = false;
    })();
    const readers = Array.from({ length: 4 }, async () => {
      while (writing) {
        const atLeast = committed;
        expect((await allocated())[1]).toBeGreaterThanOrEqual(atLeast);
      }
    });
    await Promise.all([writer, ...readers]);
    expect((await allocated())[1]).toBe(start + 30);
  });

  it('answers GET with an ETag, and 304 to whoever has that answer already', async () => {
    const query = { query: 'query ForGet { province(code: "27", asOf: "2024-12-31") { name } }' };
    const first = await watchGet(platform.url, query);
    expect(first).toMatchObject({
      status: 200,
      cache: 'miss',
      control: 'public, max-age=0, must-revalidate',
    });
    const again = { 'if-none-match': String(first.etag) };
    for (const cache of ['miss', 'hit']) {
      expect(await watchGet(platform.url, query, again)).toMatchObject({
        status: 304,
        text: '',
        cache,
        etag: first.etag,
      });
    }
    expect((await watchPost(platform.url, query)).etag).toBe(first.etag);
    expect(await watchGet(platform.url, query, { 'if-none-match': '"other"' })).toMatchObject({
      status: 200,
    });
  });

  it('answers GET anew once the data have changed', async () => {
    const { etag } = await watchGet(platform.url, funding);
    await write('finance', (connection) => allocate(connection, 1));
    const changed = await watchGet(platform.url, funding, { 'if-none-match': String(etag) });
    expect(changed.status).toBe(200);
    expect(changed.etag).not.toBe(etag);
  });

  it('is passed by when the client says so', async () => {
    for (let time = 0; time < 2; time += 1) await allocated();
    expect((await watchPost(platform.url, funding, { 'cache-control': 'no-cache' })).cache).toBe('bypass');
  });

  it('says how long others may keep an answer: an hour for what the law fixes, not at all for errors', async () => {
    const control = async (query: string) => (await watchPost(platform.url, { query })).control;
    expect(await control('{ regions { code name legalBasis { number } } }')).toBe('public, max-age=3600');
    expect(await control('{ regions { code } programmes { code } }')).toBe(
      'public, max-age=0, must-revalidate',
    );
    expect(await control('{ province(code: "1") { id } }')).toBe('no-store');
    expect(await control('{ nothing }')).toBe('no-store');
  });

  it.runIf(arrangement.subgraphs === 'http')(
    'serves nothing kept from a subgraph that cannot be reached',
    async () => {
      const place = { query: '{ province(code: "27", asOf: "2024-12-31") { name } }' };
      for (let time = 0; time < 2; time += 1)
        await Promise.all([allocated(), watchPost(platform.url, place)]);
      await platform.stopSubgraph('finance');
      const { cache, control, data } = await watchPost(platform.url, funding);
      expect({ cache, control, data }).toMatchObject({ cache: 'stale', control: 'no-store' });
      expect((await watchPost(platform.url, place)).cache).toBe('hit');
    },
  );
});
