import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('the tables, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, []);
  });
  afterAll(() => graph.close());

  function insertStatus(status: string): Promise<unknown> {
    return graph.server.bulk((connection) =>
      connection.execute(
        `insert into programmes.criterion_status (unit_id, criterion_id, year, status, synthetic)
         values ('2004:09307', 'NTM-COMMUNE-2021/15.1', 2024, $1, true) returning status`,
        [status],
      ),
    );
  }

  it('are what the entities say', async () => {
    expect(await graph.subgraph.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  it('hold one status for a unit, criterion and year, of the four that there are', async () => {
    await expect(insertStatus('PASSED')).rejects.toThrow('criterion_status_status_check');
    expect(await insertStatus('BASICALLY_MET')).toEqual([{ status: 'BASICALLY_MET' }]);
    await expect(insertStatus('MET')).rejects.toThrow('criterion_status_pkey');
  });
});
