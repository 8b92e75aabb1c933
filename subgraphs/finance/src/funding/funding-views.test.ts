import { sql } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, insertEntries, insertUnits, type TestEntry } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const provinces = ['2004:24', '2004:27'];
const ledger: readonly TestEntry[] = provinces.flatMap((unit, place) =>
  [2022, 2023, 2024].flatMap((planYear, year) =>
    ['NTM', 'GN'].flatMap((programme, row) => [
      entry(unit, 'ALLOCATED', 100 * (place + 1) + 10 * year + row, { planYear, programme }),
      entry(unit, 'DISBURSED', 40 * (place + 1) + 5 * year + 3 * row, {
        planYear,
        programme,
        enteredOn: `${planYear}-0${3 + row}-10`,
      }),
    ]),
  ),
);

function people(unit: string, year: number, count: number, more: object = {}) {
  return {
    unit_id: unit,
    year,
    publisher: 'GSO',
    published_on: `${year + 1}-06-30`,
    people: count,
    synthetic: false,
    ...more,
  };
}
const population = [
  people('2004:24', 2023, 1_800),
  people('2004:24', 2023, 9_999, { published_on: '2023-01-01' }),
  people('2004:27', 2023, 1_500),
  people('2004:27', 2023, 1, {
    publisher: 'Synthetic generator',
    published_on: '2030-01-01',
    synthetic: true,
  }),
  people('2004:24', 2024, 1_900, { synthetic: true }),
  people('VN', 2023, 100_000),
];

describe.each(testDatabases)('money beside other money on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await insertEntries(graph.server, ledger);
    await graph.insert('population', population);
  });
  afterAll(() => graph.close());

  const list = async (args: string, selection: string) =>
    (await graph.read(`{ funding(${args}) { totalCount nodes { ${selection} } } }`)).funding;
  const query = async <Row>(statement: ReturnType<typeof sql<Row>>) =>
    (await statement.execute(graph.subgraph.readContext().database)).rows;

  it('is a share of the total, of all or of its year, as SQL has it', async () => {
    const expected = await query(sql<{ year: number; place: string; share: number; ofYear: number }>`
      select plan_year as year, unit_id as place,
        sum(amount)::float8 / (select sum(amount) from finance.ledger_entry where measure = 'DISBURSED')::float8 as share,
        sum(amount)::float8 / (select sum(amount) from finance.ledger_entry o where measure = 'DISBURSED' and o.plan_year = e.plan_year)::float8
          as "ofYear"
      from finance.ledger_entry e where measure = 'DISBURSED' group by 1, 2 order by 1, 2`);
    const groups = 'groupBy: [PLAN_YEAR, PROVINCE]';
    const ofAll = await list(groups, 'planYear province { id } shareOfTotal { disbursed disbursementRate }');
    expect(ofAll.nodes).toEqual(
      expected.map(({ year, place, share }) => ({
        planYear: year,
        province: { id: place },
        shareOfTotal: { disbursed: expect.closeTo(share, 12), disbursementRate: null },
      })),
    );
    const ofYear = await list(`${groups}, shareWithin: [PLAN_YEAR]`, 'shareOfTotal { disbursed }');
    expect(
      ofYear.nodes.map(({ shareOfTotal }: { shareOfTotal: { disbursed: number } }) => shareOfTotal.disbursed),
    ).toEqual(expected.map((row) => expect.closeTo(row.ofYear, 12)));
    // What `having` leaves out still counts for the total.
    const kept = await list(
      `${groups}, having: { shareOfTotal: { disbursed: { gt: 0.2 } } }`,
      'shareOfTotal { disbursed }',
    );
    expect(kept.totalCount).toBe(expected.filter(({ share }) => share > 0.2).length);
    expect(kept.totalCount).toBeGreaterThan(0);
  });

  it('changed against the year before, and grew, within its other dimensions', async () => {
    const expected = await query(sql<{
      place: string;
      year: number;
      change: number | null;
      growth: number | null;
    }>`
      with sums as (select unit_id as place, plan_year as year, sum(amount)::float8 as disbursed
        from finance.ledger_entry where measure = 'DISBURSED' group by 1, 2)
      select now.place, now.year, now.disbursed - before.disbursed as change, now.disbursed / before.disbursed - 1 as growth
      from sums now left join sums before on before.place = now.place and before.year = now.year - 1 order by 1, 2`);
    const { nodes } = await list(
      'groupBy: [PROVINCE, PLAN_YEAR]',
      'province { id } planYear change { disbursed disbursementRate } growth { disbursed }',
    );
    expect(
      // biome-ignore lint/suspicious/noExplicitAny: the shape is in the question.
      nodes.map(({ province, planYear, change, growth }: any) => [
        province.id,
        planYear,
        change.disbursed,
        growth.disbursed,
      ]),
    ).toEqual(
      expected.map(({ place, year, change, growth }) => [
        place,
        year,
        change,
        growth === null ? null : expect.closeTo(growth, 12),
      ]),
    );
    expect(nodes[1].change.disbursementRate).toBeCloseTo(93 / 221 - 83 / 201, 12);
    const order = await list(
      'groupBy: [PROVINCE, PLAN_YEAR], orderBy: [{ field: DISBURSED, of: GROWTH, direction: DESC }], having: { growth: { disbursed: { gt: 0 } } }',
      'growth { disbursed }',
    );
    const growths = order.nodes.map(({ growth }: { growth: { disbursed: number } }) => growth.disbursed);
    expect(growths).toHaveLength(4);
    expect(growths).toEqual([...growths].sort((one, other) => other - one));
    const months = await list('groupBy: [MONTH, PROVINCE]', 'month change { disbursed }');
    expect(
      months.nodes.filter(
        ({ change }: { change: { disbursed: number | null } }) => change.disbursed !== null,
      ),
    ).toHaveLength(8);
  });

  it('is divided by the people of the place in the year, facts first and the latest', async () => {
    const selection = 'province { id } planYear disbursed perHead { disbursed } people { count synthetic }';
    const { nodes } = await list(
      'groupBy: [PROVINCE, PLAN_YEAR], filter: { planYears: [2023, 2024] }',
      selection,
    );
    expect(nodes).toEqual([
      {
        province: { id: '2004:24' },
        planYear: 2023,
        disbursed: 93,
        perHead: { disbursed: 93 / 1_800 },
        people: { count: 1_800, synthetic: false },
      },
      {
        province: { id: '2004:24' },
        planYear: 2024,
        disbursed: 103,
        perHead: { disbursed: 103 / 1_900 },
        people: { count: 1_900, synthetic: true },
      },
      {
        province: { id: '2004:27' },
        planYear: 2023,
        disbursed: 173,
        perHead: { disbursed: 173 / 1_500 },
        people: { count: 1_500, synthetic: false },
      },
      {
        province: { id: '2004:27' },
        planYear: 2024,
        disbursed: 183,
        perHead: { disbursed: null },
        people: null,
      },
    ]);
    const present = await list(
      'groupBy: [PRESENT_PROVINCE], filter: { planYear: 2023 }',
      'perHead { disbursed } people { count }',
    );
    expect(present.nodes).toEqual([{ perHead: { disbursed: 266 / 3_300 }, people: { count: 3_300 } }]);
    const country = await list('groupBy: [PROGRAMME], filter: { planYear: 2023 }', 'people { count }');
    expect(country.nodes.map(({ people: { count } }: { people: { count: number } }) => count)).toEqual([
      100_000, 100_000,
    ]);
    const most = await list(
      'groupBy: [PROVINCE], filter: { planYear: 2023 }, orderBy: [{ field: DISBURSED, of: PER_HEAD, direction: DESC }], having: { perHead: { disbursed: { gt: 0.06 } } }',
      'province { id }',
    );
    expect(most.nodes).toEqual([{ province: { id: '2004:27' } }]);
  });

  it('shows the first of each year', async () => {
    const { nodes, totalCount } = await list(
      'groupBy: [PLAN_YEAR, PROVINCE, PROGRAMME], orderBy: [{ field: DISBURSED, direction: DESC }], top: { first: 1, per: [PLAN_YEAR] }',
      'planYear province { id } programme { code }',
    );
    expect(totalCount).toBe(3);
    expect(nodes.map(({ planYear }: { planYear: number }) => planYear).sort()).toEqual([2022, 2023, 2024]);
    expect(nodes.every(({ province }: { province: { id: string } }) => province.id === '2004:27')).toBe(true);
  });

  it.each([
    ['groupBy: [PROVINCE]', 'change { disbursed }', 'change and growth are asked of groups by PROVINCE'],
    [
      'groupBy: [PLAN_YEAR, MONTH]',
      'growth { disbursed }',
      'change and growth are asked of groups by PLAN_YEAR, MONTH',
    ],
    ['groupBy: [PROVINCE]', 'perHead { disbursed }', 'perHead is asked of groups of several years'],
    ['groupBy: [REGION, PLAN_YEAR]', 'perHead { disbursed }', 'perHead is asked of groups by REGION'],
    [
      'groupBy: [PROVINCE], shareWithin: [PLAN_YEAR]',
      'planned',
      'shareWithin names PLAN_YEAR, which groupBy does not',
    ],
    [
      'groupBy: [PROVINCE], having: { shareOfTotal: { disbursementRate: { gt: 0.1 } } }',
      'planned',
      'disbursementRate does not add up to a total',
    ],
    [
      'groupBy: [PROVINCE], orderBy: [{ field: PROVINCE, of: CHANGE }]',
      'planned',
      'orderBy names CHANGE of PROVINCE',
    ],
  ])('refuses (%s) { %s }', async (args, selection, message) => {
    expect(await graph.fail(`{ funding(${args}) { nodes { ${selection} } } }`)).toContain(
      `BAD_USER_INPUT: ${message}`,
    );
  });
});
