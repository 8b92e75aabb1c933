import { setTimeout } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type BulkConnection, ReadContext } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { observation } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { latestObservationsOfUnits } from './latest-observations.reader.js';

type Row = ReturnType<typeof observation>;

const gso = 'General Statistics Office';
const first = observation('DEM_SRB', '2023', gso, '2024-03-01', 111);

function publish(connection: BulkConnection, ...rows: Row[]): Promise<number> {
  const columns = Object.keys(first);
  return connection.copy(
    'indicators.observation',
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

/** The sex ratio of 2023 once more, as known later. */
const revision = (value: number) => sql`
  insert into indicators.observation (indicator_code, unit_id, period, period_start, period_end, publisher,
    published_on, value, comparator, status, synthetic)
  values ('DEM_SRB', 'VN', '2023', '2023-01-01', '2023-12-31', ${gso}, '2024-09-01', ${value}, 'EQ', 'A', false)`;

describe.each(testDatabases)('what stands for an area and an indicator, on $name', (database) => {
  let graph: TestGraph;
  const run = (text: string) => graph.server.bulk((connection) => connection.execute(text));
  const publishAlone = (...rows: Row[]) => graph.server.bulk((connection) => publish(connection, ...rows));
  const latest = async (context = graph.subgraph.readContext()) => {
    const request = { indicators: ['DEM_SRB'], synthetic: null, asOf: null, knownOn: null };
    const [observations] = await latestObservationsOfUnits(context, ['VN'], request);
    return observations?.map(({ value }) => value);
  };
  /** Works in one transaction, and reads what that transaction sees. */
  const transaction = <Result>(work: (context: ReadContext) => Promise<Result>) =>
    (graph.subgraph.orm.em.fork() as SqlEntityManager).transactional((em) =>
      work(new ReadContext(em.getKysely())),
    );

  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  beforeEach(async () => {
    await run('truncate indicators.observation');
    await publishAlone(first);
  });

  test('is a revision at once: in its transaction, and after it', async () => {
    const inside = await transaction(async (context) => {
      await revision(111.8).execute(context.database);
      return latest(context);
    });
    expect(inside).toEqual([111.8]);
    expect(await latest()).toEqual([111.8]);
  });

  test('goes back with the transaction that fails', async () => {
    const seen: unknown[] = [];
    const failing = transaction(async (context) => {
      await revision(111.8).execute(context.database);
      seen.push(await latest(context));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(seen).toEqual([[111.8]]);
    expect(await latest()).toEqual([111]);
  });

  test.each<[string, Row]>([
    ['an earlier period', observation('DEM_SRB', '2022', gso, '2024-10-01', 112)],
    ['an earlier publication', observation('DEM_SRB', '2023', gso, '2024-01-01', 112)],
    ['a longer period', observation('DEM_SRB', '2021/2023', gso, '2024-10-01', 112)],
    ['an estimate', observation('DEM_SRB', '2023', 'Ministry of Health', '2024-10-01', 112, { status: 'E' })],
    [
      'a synthetic value',
      observation('DEM_SRB', '2023', 'Generator', '2024-10-01', 112, { synthetic: true }),
    ],
    ['a part of the people', observation('DEM_SRB', '2024', gso, '2025-01-01', 112, { residence: 'R' })],
    ['a missing value', observation('DEM_SRB', '2024', gso, '2025-01-01', null, { status: 'L' })],
    ['another indicator', observation('BHYT_COV', '2024', gso, '2025-01-01', 94)],
    ['another area', observation('DEM_SRB', '2024', gso, '2025-01-01', 112, { unit_id: '2004:27' })],
  ])('is not %s', async (_what, row) => {
    await publishAlone(row);
    expect(await latest()).toEqual([111]);
  });

  test('is kept of regions too', async () => {
    const region = { unit_id: null, region_id: '2004:TN' };
    await publishAlone(observation('DEM_SRB', '2023', gso, null, 109, region));
    expect(
      await run(`select unit_id, region_id, value from indicators.latest_observation
        where area_id = '2004:TN'`),
    ).toEqual([{ unit_id: null, region_id: '2004:TN', value: '109' }]);
  });

  test('begins anew with the observations, in the transaction that loads them', async () => {
    const failing = graph.server.bulk(async (connection) => {
      await connection.execute('truncate indicators.observation');
      expect(await connection.execute('select * from indicators.latest_observation')).toEqual([]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await latest()).toEqual([111]);
  });

  test.each([
    ['insert', 'insert into indicators.latest_observation select * from indicators.latest_observation'],
    ['update', 'update indicators.latest_observation set value = 1'],
    ['delete', 'delete from indicators.latest_observation'],
    ['truncate', 'truncate indicators.latest_observation'],
  ])('refuses an %s by hand', async (operation, text) => {
    await expect(run(text)).rejects.toThrow(`${operation} of indicators.latest_observation is refused`);
    expect(await latest()).toEqual([111]);
  });

  // An embedded database has one connection: there is nobody to be concurrent with.
  test.runIf(database.name === 'PostgreSQL').each([
    ['the first', 113, 112],
    ['the second', 112, 113],
  ])('is the better of two that are published at once, when that is %s', async (_which, one, other) => {
    // The lock of the versions alone would put the transactions in a row; the choice is to be right without it.
    await run('alter table indicators.observation disable trigger data_version');
    const of = (value: number) =>
      observation('DEM_SRB', '2024', gso, value === 113 ? '2025-06-01' : '2025-03-01', value);
    let second: Promise<unknown> = Promise.resolve();
    await graph.server.bulk(async (connection) => {
      await publish(connection, of(one));
      second = publishAlone(of(other));
      const waiting = `select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await run(waiting)).length === 0) await setTimeout(10);
    });
    await second;
    expect(await latest()).toEqual([113]);
  });
});
