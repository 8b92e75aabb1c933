import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, insertEntries, insertUnits } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const entries = [
  entry('2004:09292', 'ALLOCATED', 100, { enteredOn: '2024-02-01' }),
  entry('2004:09277', 'ALLOCATED', 30, { enteredOn: '2024-02-29' }),
  entry('2004:07700', 'ALLOCATED', 7, { enteredOn: '2024-02-29' }),
  entry('2004:27', 'ALLOCATED', 1000, { enteredOn: '2024-02-29' }),
];

describe.each(testDatabases)('the monthly sums on $name', (database) => {
  let graph: TestGraph;
  const run = (text: string) => graph.server.bulk((connection) => connection.execute(text));
  const sums = () =>
    run(`select level, province_id as province, month::text, allocated from finance.monthly_funding
      order by level, province_id`);
  const ofMonth = (level: string, province: string, allocated: string) => ({
    level,
    province,
    month: '2024-02-01',
    allocated,
  });

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await insertEntries(graph.server, entries);
  });
  afterAll(() => graph.close());

  const before = [
    ofMonth('COMMUNE', '2004:24', '7'),
    ofMonth('COMMUNE', '2004:27', '130'),
    ofMonth('PROVINCE', '2004:27', '1000'),
  ];

  it('are of all units of a level in a province', async () => {
    expect(await sums()).toEqual(before);
  });

  it('are summed anew when a unit lies elsewhere, and when it is no longer known', async () => {
    await run("update finance.unit_path set province_id = '2004:24' where unit_id = '2004:09277'");
    expect(await sums()).toEqual([
      ofMonth('COMMUNE', '2004:24', '37'),
      ofMonth('COMMUNE', '2004:27', '100'),
      ofMonth('PROVINCE', '2004:27', '1000'),
    ]);
    await run("delete from finance.unit_path where unit_id = '2004:09277'");
    expect((await sums())[0]).toEqual(ofMonth('COMMUNE', '2004:24', '7'));
    await run('truncate finance.unit_path');
    expect(await sums()).toEqual([]);
    await insertUnits(graph.server);
    expect(await sums()).toEqual(before);
  });

  it.each([
    'insert into finance.monthly_funding select * from finance.monthly_funding',
    'truncate finance.monthly_funding',
  ])('refuse %s by hand', async (text) => {
    await expect(run(text)).rejects.toThrow('of finance.monthly_funding is refused');
  });
});
