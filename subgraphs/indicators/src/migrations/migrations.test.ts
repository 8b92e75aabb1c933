import type { BulkConnection } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { observation } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('the tables, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  const execute = (sql: string) => graph.server.bulk((connection) => connection.execute(sql));
  const count = async () => Number((await execute('select count(*) as n from indicators.observation'))[0]?.n);

  function insert(connection: BulkConnection, row: ReturnType<typeof observation>): Promise<number> {
    const columns = Object.keys(row);
    return connection.copy('indicators.observation', columns, [columns.map((column) => row[column] ?? null)]);
  }
  const publish = (row: ReturnType<typeof observation>) =>
    graph.server.bulk((connection) => insert(connection, row));

  test('are what the entities say', async () => {
    expect(await graph.subgraph.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  test('refuse to change or to remove an observation', async () => {
    const before = await execute('select * from indicators.observation order by id');
    const refusal = 'observations are append-only';
    await expect(execute('update indicators.observation set value = 99 where id = 1')).rejects.toThrow(
      refusal,
    );
    await expect(execute('delete from indicators.observation where synthetic')).rejects.toThrow(refusal);
    await expect(execute('delete from indicators.observation where false')).rejects.toThrow(refusal);
    expect(await execute('select * from indicators.observation order by id')).toEqual(before);
  });

  test('take a revision as another row, and refuse to publish the same twice', async () => {
    const before = await count();
    const revised = observation('DEM_SRB', '2023', 'Ministry of Health', '2024-05-01', 111.8);
    await publish(revised);
    expect(await count()).toBe(before + 1);
    await expect(publish(revised)).rejects.toThrow('observation_key');
    await expect(publish({ ...revised, value: 112 })).rejects.toThrow('observation_key');
    const undated = observation('DEM_SRB', '2023', 'Ministry of Health', null, 111.2);
    await expect(publish(undated)).rejects.toThrow('observation_key');
    expect(await count()).toBe(before + 1);
  });

  test('refuse an observation of two areas, of none, a range without ends and an unknown status', async () => {
    const plain = observation('DEM_SRB', '2024', 'Ministry of Health', '2025-01-01', 111);
    await expect(publish({ ...plain, region_id: '2004:TN' })).rejects.toThrow('observation_one_area');
    await expect(publish({ ...plain, unit_id: null })).rejects.toThrow('area_id');
    await expect(publish({ ...plain, comparator: 'RANGE' })).rejects.toThrow('observation_range');
    await expect(publish({ ...plain, status: 'X' })).rejects.toThrow('observation_status');
  });
});
