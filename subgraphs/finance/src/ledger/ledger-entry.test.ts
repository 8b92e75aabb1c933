import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, insertEntries, insertUnits } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('the ledger on $name', (database) => {
  let graph: TestGraph;
  const run = (sql: string) => graph.server.bulk((connection) => connection.execute(sql));

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertEntries(graph.server, [entry('2004:27', 'ALLOCATED', 100)]);
  });
  afterAll(() => graph.close());

  it.each([
    ['update', 'update finance.ledger_entry set amount = 1'],
    ['update', 'update finance.ledger_entry set note = null where false'],
    ['delete', 'delete from finance.ledger_entry'],
  ])('refuses an %s: %s', async (operation, sql) => {
    await expect(run(sql)).rejects.toThrow(
      `${operation} of finance.ledger_entry is refused: it is append-only`,
    );
    expect(await run('select amount from finance.ledger_entry')).toEqual([{ amount: '100' }]);
  });

  it('takes a correction as an entry of the opposite sign', async () => {
    await insertEntries(graph.server, [entry('2004:27', 'ALLOCATED', -30)]);
    expect(await run('select sum(amount) as left from finance.ledger_entry')).toEqual([{ left: '70' }]);
  });

  it.each([
    ['measure', "('2004:27', 'NTM', 2024, 2024, 'CENTRAL', 'INVESTMENT', 'SPENT', '2024-01-01', 1, true)"],
    ['capital', "('2004:27', 'NTM', 2024, 2024, 'CENTRAL', 'ALL', 'PLANNED', '2024-01-01', 1, true)"],
    ['fund_source', "('2004:27', 'NTM', 2024, 2024, 'ALL', 'RECURRENT', 'PLANNED', '2024-01-01', 1, true)"],
  ])('refuses a %s that no sum would find', async (column, values) => {
    const insert = `insert into finance.ledger_entry (unit_id, programme_code, plan_year, origin_year, fund_source,
      capital, measure, entered_on, amount, synthetic) values ${values}`;
    await expect(run(insert)).rejects.toThrow(`ledger_entry_${column}_check`);
  });

  it('is listed entry by entry, by place, day and amount, page by page', async () => {
    await insertUnits(graph.server);
    await insertEntries(graph.server, [
      entry('2004:24', 'DISBURSED', 7, { planYear: 2023, programme: 'GN', component: 'A', synthetic: false }),
      entry('2004:09277', 'DISBURSED', -2, { enteredOn: '2024-03-01' }),
      entry('2025:24', 'PLANNED', 50, { planYear: 2025 }),
    ]);
    const list = async (args: string) =>
      (
        await graph.read(
          `{ ledgerEntries(${args}) { totalCount nodes { unit { id } programme { code } component { code } planYear measure
          enteredOn amount provenance { synthetic } } pageInfo { endCursor hasNextPage } } }`,
        )
      ).ledgerEntries;
    const amounts = async (args: string) =>
      (await list(args)).nodes.map(({ amount }: { amount: number }) => amount);
    expect(await amounts('orderBy: { field: AMOUNT }')).toEqual([-30, -2, 7, 50, 100]);
    expect(await amounts('orderBy: { field: ENTERED_ON, direction: DESC }, first: 2')).toEqual([50, -2]);
    expect(await amounts('filter: { within: "2004:27" }')).toEqual([100, -30, -2]);
    expect(
      await amounts('filter: { within: "2025:24", includePredecessors: true, level: PROVINCE }'),
    ).toEqual([100, -30, 7, 50]);
    expect(await amounts('filter: { measures: [DISBURSED], enteredFrom: "2024-01-01" }')).toEqual([-2]);
    expect(await amounts('filter: { planYears: [2025], programmes: ["NTM"] }')).toEqual([50]);
    expect((await list('filter: { synthetic: false }')).nodes).toEqual([
      {
        unit: { id: '2004:24' },
        programme: { code: 'GN' },
        component: { code: 'A' },
        planYear: 2023,
        measure: 'DISBURSED',
        enteredOn: '2023-01-15',
        amount: 7,
        provenance: { synthetic: false },
      },
    ]);
    const first = await list('first: 3');
    expect(first.totalCount).toBe(5);
    expect(await amounts(`first: 3, after: "${first.pageInfo.endCursor}"`)).toEqual([-2, 50]);
  });

  it('tells what was written since an instant, whatever the day of the movement', async () => {
    const [{ now }] = (await run('select clock_timestamp()::text as now')) as [{ now: string }];
    const since = new Date(now).toISOString();
    await insertEntries(graph.server, [entry('2004:24', 'SETTLED', 3, { enteredOn: '2020-01-01' })]);
    const changed = async (instant: string) =>
      (
        await graph.read(
          `{ ledgerEntries(filter: { changedSince: "${instant}" }) { totalCount nodes { amount enteredOn changedAt } } }`,
        )
      ).ledgerEntries;
    const { totalCount, nodes } = await changed(since);
    expect([
      totalCount,
      nodes.map(({ amount, enteredOn }: { amount: number; enteredOn: string }) => [amount, enteredOn]),
    ]).toEqual([1, [[3, '2020-01-01']]]);
    expect(nodes[0].changedAt >= since).toBe(true);
    expect((await changed('2020-01-01T00:00:00+07:00')).totalCount).toBeGreaterThan(1);
    expect((await changed('2100-01-01T00:00:00Z')).totalCount).toBe(0);
    expect(
      await graph.fail('{ ledgerEntries(filter: { changedSince: "2024-02-30T00:00:00Z" }) { totalCount } }'),
    ).toContain('is not an instant');
  });
});
