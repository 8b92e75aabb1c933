import { setTimeout } from 'node:timers/promises';
import type { BulkConnection } from '@ntp-graph/kit';
import { type TestDatabase, testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { units } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

/** Enters an amount for each unit, in one statement. */
function enter(connection: BulkConnection, amounts: Readonly<Record<string, number>>) {
  const rows = Object.entries(amounts).map(
    ([unit, amount]) => `('${unit}', 'NTM', 2024, 2024, 'CENTRAL', 'INVESTMENT', 'ALLOCATED', '2024-06-01',
      ${amount}, true)`,
  );
  return connection.execute(`insert into finance.ledger_entry (unit_id, programme_code, plan_year, origin_year,
    fund_source, capital, measure, entered_on, amount, synthetic) values ${rows.join(', ')}`);
}

// An embedded database has one connection: there is nobody to be concurrent with.
const postgresql = testDatabases.find(({ name }) => name === 'PostgreSQL');

describe.runIf(postgresql)('entries of two transactions at once', () => {
  let graph: TestGraph;
  const run = (text: string) => graph.server.bulk((connection) => connection.execute(text));
  const waiting = async () =>
    (
      await run(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).length > 0;

  beforeAll(async () => {
    graph = await openTestGraph(postgresql as TestDatabase);
    // Its lock alone would put the transactions in a row; the sums are to be right without it.
    await run('alter table finance.ledger_entry disable trigger data_version');
  });
  afterAll(() => graph?.close());
  beforeEach(() => run('truncate finance.ledger_entry'));

  /** Runs `first`, then `second` until it waits for the first, then the rest of the first. */
  async function interleave(
    first: (connection: BulkConnection) => Promise<unknown>,
    second: (connection: BulkConnection) => Promise<unknown>,
    rest: (connection: BulkConnection) => Promise<unknown> = async () => {},
  ) {
    let other: Promise<unknown> = Promise.resolve();
    await graph.server.bulk(async (connection) => {
      await first(connection);
      other = graph.server.bulk(second);
      while (!(await waiting())) await setTimeout(10);
      await rest(connection);
    });
    await other;
  }
  const sums = () =>
    run('select unit_id as unit, allocated from finance.yearly_funding order by unit_id collate "C"');

  it('are both counted where they meet in a sum', async () => {
    await interleave(
      (connection) => enter(connection, { VN: 5 }),
      (connection) => enter(connection, { VN: 7 }),
    );
    expect(await sums()).toEqual([{ unit: 'VN', allocated: '12' }]);
    await interleave(
      (connection) => enter(connection, { VN: 30 }),
      (connection) => enter(connection, { VN: -2 }),
    );
    expect(await sums()).toEqual([{ unit: 'VN', allocated: '40' }]);
  });

  it('wait in one order, whatever order they come in', async () => {
    const ids = units.map(({ id }) => id).sort();
    const each = (amount: number, of: readonly string[] = ids) =>
      Object.fromEntries(of.map((id) => [id, amount]));
    await graph.server.bulk((connection) => enter(connection, each(1)));
    await interleave(
      (connection) => enter(connection, each(10, ids.slice(0, 1))),
      (connection) => enter(connection, each(100, ids.toReversed())),
      (connection) => enter(connection, each(10, ids.slice(1))),
    );
    expect(await sums()).toEqual(ids.map((unit) => ({ unit, allocated: '111' })));
  });
});
