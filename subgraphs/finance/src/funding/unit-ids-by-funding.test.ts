import { sql } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, insertEntries, insertUnits } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const ledger = ['2004:07700', '2004:09277', '2004:09292', '2004:27'].flatMap((unit, place) => [
  entry(unit, 'ALLOCATED', 100, { synthetic: place !== 3 }),
  entry(unit, 'DISBURSED', 20 * (place + 1), { synthetic: place !== 3 }),
  entry(unit, 'DISBURSED', 50, { programme: 'GN', planYear: 2023 }),
]);

describe.each(testDatabases)('the ids of units whose money is so, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await insertEntries(graph.server, ledger);
  });
  afterAll(() => graph.close());

  const ask = async (where: string, page = '') =>
    (
      await graph.read(
        `{ unitIdsByFunding(where: { ${where} }${page}) { ids totalCount hasNextPage synthetic } }`,
      )
    ).unitIdsByFunding;

  it('are those that SQL finds, in their order', async () => {
    const { rows } = await sql<{ id: string }>`
      select unit_id as id from finance.ledger_entry where plan_year = 2024 group by unit_id
      having sum(amount) filter (where measure = 'DISBURSED') < 0.7 * sum(amount) filter (where measure = 'ALLOCATED')
      order by unit_id`.execute(graph.subgraph.readContext().database);
    expect(await ask('planYear: 2024, disbursementRate: { lt: 0.7 }')).toEqual({
      ids: rows.map(({ id }) => id),
      totalCount: 3,
      hasNextPage: false,
      synthetic: true,
    });
    expect(await ask('planYear: 2024, disbursed: { gte: 60 }, disbursementRate: { lt: 0.7 }')).toMatchObject({
      ids: ['2004:09292'],
    });
    expect(await ask('planYear: 2023, programmes: ["GN"], disbursed: { gt: 49 }')).toMatchObject({
      totalCount: 4,
    });
    expect(await ask('planYear: 2024, synthetic: false, allocated: { gt: 0 }')).toMatchObject({
      ids: ['2004:27'],
      synthetic: false,
    });
  });

  it('come page by page, and are counted whole', async () => {
    const first = await ask('planYear: 2024, allocated: { gt: 0 }', ', first: 3');
    expect(first).toMatchObject({ totalCount: 4, hasNextPage: true });
    const rest = await ask('planYear: 2024, allocated: { gt: 0 }', `, first: 3, after: "${first.ids[2]}"`);
    expect([...first.ids, ...rest.ids]).toEqual(['2004:07700', '2004:09277', '2004:09292', '2004:27']);
    expect(rest).toMatchObject({ totalCount: 4, hasNextPage: false });
  });

  it.each([
    ['planYear: 2024', '', 'the condition on funding bounds nothing'],
    ['planYear: 1900, allocated: { gt: 0 }', '', 'planYear is 1900'],
    ['planYear: 2024, allocated: { gt: 0 }', ', first: 100001', 'first is 100001'],
    ['planYear: 2024, allocated: { gt: 0 }', ', after: "27"', '"27" is not the id'],
  ])('refuse { %s }%s', async (where, page, message) => {
    expect(await graph.fail(`{ unitIdsByFunding(where: { ${where} }${page}) { totalCount } }`)).toContain(
      `BAD_USER_INPUT: ${message}`,
    );
  });
});
