import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, insertEntries } from '../testing/fixtures.js';
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
});
