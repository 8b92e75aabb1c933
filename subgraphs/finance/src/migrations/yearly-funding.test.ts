import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, insertEntries } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('a ledger from before there were yearly sums, on $name', (database) => {
  let graph: TestGraph;
  const run = (text: string) => graph.server.bulk((connection) => connection.execute(text));
  const sums = () =>
    run(`select unit_id as unit, component_code as component, allocated, disbursed from finance.yearly_funding
      order by unit_id, component_code`);

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await graph.subgraph.orm.migrator.down({
      migrations: [
        'Migration20261129040000_monthly_funding',
        'Migration20261129010500_transferred',
        'Migration20261122011500_yearly_funding',
      ],
    });
    await insertEntries(graph.server, [
      entry('VN', 'ALLOCATED', 100),
      entry('VN', 'ALLOCATED', -40, { enteredOn: '2024-06-01' }),
      entry('VN', 'DISBURSED', 0),
      entry('2004:27', 'ALLOCATED', 7, { component: 'NTM.C5' }),
    ]);
    await graph.subgraph.migrate();
  });
  afterAll(() => graph.close());

  it('is summed when it is migrated, and followed from then on', async () => {
    const province = { unit: '2004:27', component: 'NTM.C5', allocated: '7', disbursed: null };
    expect(await sums()).toEqual([
      province,
      { unit: 'VN', component: null, allocated: '60', disbursed: '0' },
    ]);
    await insertEntries(graph.server, [entry('VN', 'ALLOCATED', 1)]);
    expect(await sums()).toEqual([
      province,
      { unit: 'VN', component: null, allocated: '61', disbursed: '0' },
    ]);
  });
});
