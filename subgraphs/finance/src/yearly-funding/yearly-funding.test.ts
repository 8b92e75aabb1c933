import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ReadContext } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fundingOfUnits } from '../funding/funding.reader.js';
import { FundingDimension } from '../funding/funding-dimension.js';
import { fundingRequest } from '../funding/funding-request.js';
import { entry, insertEntries, insertUnits } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const commune = '2004:09292';

const request = {
  ...fundingRequest([FundingDimension.PROGRAMME], { planYear: 2024 }),
  includePredecessors: false,
};

function counterEntry(amount: number) {
  return sql`insert into finance.ledger_entry (unit_id, programme_code, plan_year, origin_year, fund_source, capital,
    measure, entered_on, amount, synthetic)
    values (${commune}, 'NTM', 2024, 2024, 'CENTRAL', 'INVESTMENT', 'ALLOCATED', '2024-06-01', ${amount}, true)`;
}

describe.each(testDatabases)('the yearly sums on $name', (database) => {
  let graph: TestGraph;
  const run = (text: string) => graph.server.bulk((connection) => connection.execute(text));
  const allocated = async (context = graph.subgraph.readContext()) => {
    const [groups] = await fundingOfUnits(context, [commune], request);
    return groups?.map((group) => group.allocated);
  };
  /** Works in one transaction, and reads what that transaction sees. */
  const transaction = <Result>(work: (context: ReadContext) => Promise<Result>) =>
    (graph.subgraph.orm.em.fork() as SqlEntityManager).transactional((em) =>
      work(new ReadContext(em.getKysely())),
    );

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
  });
  afterAll(() => graph.close());

  beforeEach(async () => {
    await run('truncate finance.ledger_entry');
    await insertEntries(graph.server, [entry(commune, 'ALLOCATED', 100)]);
  });

  it('hold a correction at once: in its transaction, and after it', async () => {
    const inside = await transaction(async (context) => {
      await counterEntry(-30).execute(context.database);
      return allocated(context);
    });
    expect(inside).toEqual([70]);
    expect(await allocated()).toEqual([70]);
  });

  it('go back with the transaction that fails', async () => {
    const seen: unknown[] = [];
    const failing = transaction(async (context) => {
      await counterEntry(-30).execute(context.database);
      seen.push(await allocated(context));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(seen).toEqual([[70]]);
    expect(await allocated()).toEqual([100]);
  });

  it('keep a measure without entries apart from one that entries bring to 0', async () => {
    await insertEntries(graph.server, [entry(commune, 'ALLOCATED', -100), entry(commune, 'PLANNED', 0)]);
    expect(await run('select planned, allocated, disbursed from finance.yearly_funding')).toEqual([
      { planned: '0', allocated: '0', disbursed: null },
    ]);
  });

  it('are one row for entries that differ in day and measure alone', async () => {
    await insertEntries(graph.server, [
      entry(commune, 'DISBURSED', 20, { enteredOn: '2024-03-01' }),
      entry(commune, 'DISBURSED', 30, { enteredOn: '2024-04-01' }),
      entry(commune, 'DISBURSED', 7, { component: 'NTM.C5' }),
      entry(commune, 'DISBURSED', 5, { synthetic: false }),
    ]);
    expect(
      await run(`select component_code, synthetic, allocated, disbursed from finance.yearly_funding
        order by disbursed desc`),
    ).toEqual([
      { component_code: null, synthetic: true, allocated: '100', disbursed: '50' },
      { component_code: 'NTM.C5', synthetic: true, allocated: null, disbursed: '7' },
      { component_code: null, synthetic: false, allocated: null, disbursed: '5' },
    ]);
  });

  it('begin anew with the ledger, in the transaction that loads it', async () => {
    const failing = graph.server.bulk(async (connection) => {
      await connection.execute('truncate finance.ledger_entry');
      expect(await connection.execute('select * from finance.yearly_funding')).toEqual([]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await allocated()).toEqual([100]);
  });

  it.each([
    ['insert', 'insert into finance.yearly_funding select * from finance.yearly_funding'],
    ['update', 'update finance.yearly_funding set allocated = 1'],
    ['delete', 'delete from finance.yearly_funding'],
    ['truncate', 'truncate finance.yearly_funding'],
  ])('refuse an %s by hand', async (operation, text) => {
    await expect(run(text)).rejects.toThrow(`${operation} of finance.yearly_funding is refused`);
    expect(await allocated()).toEqual([100]);
  });

  it('refuse the entry with which they would no longer be exact', async () => {
    const largest = 2n ** 63n - 1n;
    await expect(insertEntries(graph.server, [entry(commune, 'ALLOCATED', largest)])).rejects.toThrow(
      'bigint out of range',
    );
    expect(await allocated()).toEqual([100]);
  });
});
