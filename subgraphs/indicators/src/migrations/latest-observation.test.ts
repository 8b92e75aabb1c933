import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('observations from before one of them was kept ready, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  test('are chosen from when they are migrated', async () => {
    const kept = () =>
      graph.server.bulk((connection) =>
        connection.execute('select * from indicators.latest_observation order by area_id, indicator_code'),
      );
    const before = await kept();
    for (const name of [
      'Migration20261129033500_both_languages',
      'Migration20261122011500_latest_observation',
    ]) {
      await graph.subgraph.orm.migrator.down(name);
    }
    await expect(kept()).rejects.toThrow('latest_observation');
    await graph.subgraph.migrate();
    expect(before).toHaveLength(15);
    expect(await kept()).toEqual(before);
  });
});
