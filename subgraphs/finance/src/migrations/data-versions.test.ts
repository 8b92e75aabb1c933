import type { BulkConnection } from '@ntp-graph/kit';
import { listenSubgraph, openLogger } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, insertEntries } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const unitPath = ['unit_id', 'level', 'code', 'predecessor_ids', 'successor_ids'];

describe.each(testDatabases)('the version of the data on $name', (database) => {
  let graph: TestGraph;
  const work = <Result>(run: (connection: BulkConnection) => Promise<Result>) => graph.server.bulk(run);
  const version = () => graph.subgraph.version();

  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  it('is the same while nothing is written', async () => {
    const before = await version();
    await graph.read('{ reportedFigures { amount } }');
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(await version()).toBe(before);
  });

  it.each<[string, (connection: BulkConnection) => Promise<unknown>]>([
    [
      'a COPY',
      (connection) => connection.copy('finance.unit_path', unitPath, [['VN', 'COUNTRY', 'VN', [], []]]),
    ],
    [
      'an insertion',
      (connection) =>
        connection.execute(`insert into finance.unit_path (unit_id, level, code, predecessor_ids, successor_ids)
          values ('2004:27', 'PROVINCE', '27', '{}', '{}')`),
    ],
    ['an update', (connection) => connection.execute(`update finance.unit_path set valid_to = '2025-06-30'`)],
    ['a deletion', (connection) => connection.execute(`delete from finance.unit_path where unit_id = 'VN'`)],
    ['a truncation', (connection) => connection.execute('truncate finance.unit_path')],
    [
      'a load that silences other triggers',
      async (connection) => {
        await connection.execute('set local session_replication_role = replica');
        await connection.copy('finance.unit_path', unitPath, [['VN', 'COUNTRY', 'VN', [], []]]);
      },
    ],
  ])('is another after %s', async (_name, write) => {
    const before = await version();
    await work(write);
    expect(await version()).not.toBe(before);
  });

  it('is another after a movement of money', async () => {
    const before = await version();
    await insertEntries(graph.server, [entry('2004:27', 'ALLOCATED', 100)]);
    expect(await version()).not.toBe(before);
  });

  it('goes back with the transaction that fails', async () => {
    const before = await version();
    const failing = work(async (connection) => {
      await connection.execute('delete from finance.unit_path');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await version()).toBe(before);
  });

  it('counts the writes to each table', async () => {
    const count = async () => {
      const rows = await work((connection) =>
        connection.execute(`select version from finance.data_set where name = 'unit_path'`),
      );
      return Number(rows[0]?.version);
    };
    const before = await count();
    await work(async (connection) => {
      await connection.execute('delete from finance.unit_path');
      await connection.execute('delete from finance.unit_path');
    });
    expect(await count()).toBe(before + 2);
  });

  it('is served to gateways, and never kept on the way', async () => {
    const server = await listenSubgraph(graph.subgraph, {
      port: 0,
      host: '127.0.0.1',
      logger: openLogger('finance', 'silent'),
    });
    const response = await fetch(`${server.url}/version`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe(await version());
    await server.close();
  });

  it('leaves nothing for a migration to change', async () => {
    expect(await graph.subgraph.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });
});
