import { sql } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, insertEntries, insertUnits } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const slowDisbursement = `query SlowDisbursement($year: Int!) {
  funding(
    filter: { planYear: $year, level: COMMUNE }
    groupBy: [PROVINCE, PROGRAMME]
    having: { disbursementRate: { lt: 0.4 } }
    orderBy: [{ field: DISBURSEMENT_RATE, direction: ASC }]
    first: 20
  ) {
    totalCount
    nodes {
      province { id }
      programme { code }
      planned allocated carriedOver disbursed
      disbursementRate { value denominator { measure amount } }
    }
  }
}`;

const ledger = [
  entry('2004:09277', 'ALLOCATED', 60),
  entry('2004:09292', 'ALLOCATED', 40),
  entry('2004:09292', 'CARRIED_OVER', 100, { originYear: 2022 }),
  entry('2004:09292', 'DISBURSED', 50),
  entry('2004:07700', 'ALLOCATED', 100),
  entry('2004:07700', 'DISBURSED', 10),
  entry('2004:07700', 'PLANNED', 100, { programme: 'DTTS' }),
  entry('2004:07700', 'ALLOCATED', 100, { programme: 'GN' }),
  entry('2004:07700', 'DISBURSED', 40, { programme: 'GN' }),
  // At the level of the province the same money is slower: it must not show.
  entry('2004:27', 'ALLOCATED', 100),
  entry('2004:27', 'DISBURSED', 1),
];

describe.each(testDatabases)('the list of funding on $name', (database) => {
  let graph: TestGraph;
  const list = async (fieldArguments: string, selection: string) =>
    (await graph.read(`{ funding(${fieldArguments}) { ${selection} } }`)).funding;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await insertEntries(graph.server, ledger);
  });
  afterAll(() => graph.close());

  it('answers which provinces disbursed under 40 % of their allocation, by programme', async () => {
    expect(await graph.read(slowDisbursement, { year: 2024 })).toEqual({
      funding: {
        totalCount: 2,
        nodes: [
          {
            province: { id: '2004:24' },
            programme: { code: 'NTM' },
            planned: null,
            allocated: 100,
            carriedOver: null,
            disbursed: 10,
            disbursementRate: { value: 0.1, denominator: { measure: 'ALLOCATED', amount: 100 } },
          },
          {
            province: { id: '2004:27' },
            programme: { code: 'NTM' },
            planned: null,
            allocated: 100,
            carriedOver: 100,
            disbursed: 50,
            disbursementRate: {
              value: 0.25,
              denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 200 },
            },
          },
        ],
      },
    });
  });

  it("sums the provinces' own money unless another level is asked for", async () => {
    expect(await list('groupBy: [UNIT]', 'nodes { unit { id } allocated }')).toEqual({
      nodes: [{ unit: { id: '2004:27' }, allocated: 100 }],
    });
  });

  it.each([
    ['2004:27', [{ allocated: 100 }]],
    ['2004:259', [{ allocated: 100 }]],
    ['2004:07700', [{ allocated: 200 }]],
    ['VN', [{ allocated: 300 }]],
    ['2004:999', []],
  ])('holds only what lies within %s', async (within, nodes) => {
    const filter = `filter: { level: COMMUNE, within: "${within}" }`;
    expect(await list(`${filter}, groupBy: [PLAN_YEAR]`, 'nodes { allocated }')).toEqual({ nodes });
  });

  it.each([
    ['allocated: { gte: 100 }', 3],
    ['allocated: { gt: 100 }', 0],
    ['planned: { lte: 100 }', 1],
    ['planned: { lt: 100 }', 0],
    ['carriedOver: { gt: 99 }', 1],
    ['settled: { gte: 0 }', 0],
    ['disbursed: { gte: 40, lte: 40 }', 1],
    ['disbursementRate: { gte: 0.4 }', 1],
    ['disbursementRate: { gt: 0.4 }', 0],
    ['disbursed: { gt: 0 }, disbursementRate: { lte: 0.1 }', 1],
    ['', 4],
  ])('keeps the groups that meet having {%s}', async (having, totalCount) => {
    const groups = 'filter: { level: COMMUNE }, groupBy: [PROVINCE, PROGRAMME]';
    expect(await list(`${groups}, having: {${having}}`, 'totalCount')).toEqual({ totalCount });
  });

  it('comes in the order asked for: groups without a value last, ties by what is grouped by', async () => {
    const groups = 'filter: { level: COMMUNE }, groupBy: [PROVINCE, PROGRAMME]';
    const codes = async (orderBy: string) =>
      (
        await list(`${groups}, orderBy: [${orderBy}]`, 'nodes { programme { code } province { id } }')
      ).nodes.map(
        // biome-ignore lint/suspicious/noExplicitAny: a row of the answer.
        (node: any) => `${node.province.id} ${node.programme.code}`,
      );
    const [dtts, gn, ntm24, ntm27] = ['2004:24 DTTS', '2004:24 GN', '2004:24 NTM', '2004:27 NTM'];
    expect(await codes('')).toEqual([dtts, gn, ntm24, ntm27]);
    expect(await codes('{ field: DISBURSED, direction: DESC }')).toEqual([ntm27, gn, ntm24, dtts]);
    expect(await codes('{ field: ALLOCATED }')).toEqual([gn, ntm24, ntm27, dtts]);
    expect(await codes('{ field: PROGRAMME, direction: DESC }, { field: DISBURSEMENT_RATE }')).toEqual([
      ntm24,
      ntm27,
      gn,
      dtts,
    ]);
  });

  it('is read page by page, and tells the total beyond its end', async () => {
    const groups = 'filter: { level: COMMUNE }, groupBy: [PROVINCE, PROGRAMME], first: 3';
    const selection = 'totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { allocated }';
    const first = await list(groups, selection);
    expect(first.nodes).toHaveLength(3);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await list(`${groups}, after: "${first.pageInfo.endCursor}"`, selection);
    expect(second).toMatchObject({ totalCount: 4, nodes: [{ allocated: 100 }] });
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const third = await list(`${groups}, after: "${second.pageInfo.endCursor}"`, selection);
    expect(third).toMatchObject({ totalCount: 4, nodes: [], pageInfo: { hasNextPage: false } });
  });

  it('refuses the cursor of another list', async () => {
    const { pageInfo } = await list('filter: { level: COMMUNE }, groupBy: [UNIT]', 'pageInfo { endCursor }');
    const source = `{ funding(groupBy: [UNIT], after: "${pageInfo.endCursor}") { totalCount } }`;
    expect(await graph.fail(source)).toContain('is not of this list');
  });

  it.each([
    ['groupBy: [UNIT], filter: { within: "27" }', '"27" is not the id of an administrative unit'],
    ['groupBy: [UNIT], first: 2001', 'first is 2001'],
    [
      'groupBy: [DISTRICT]',
      'groupBy DISTRICT does not go with level PROVINCE; expected level DISTRICT or COMMUNE',
    ],
    ['groupBy: [PROVINCE], filter: { level: COUNTRY }', 'groupBy PROVINCE does not go with level COUNTRY'],
    ['groupBy: [UNIT], orderBy: [{ field: MONTH }]', 'orderBy names MONTH, which groupBy does not'],
    [
      'groupBy: [MONTH], having: { disbursementRate: { lt: 1 } }',
      'groups by MONTH have no disbursementRate to compare',
    ],
    [
      'groupBy: [MONTH], orderBy: [{ field: DISBURSEMENT_RATE }]',
      'groups by MONTH have no disbursementRate to compare',
    ],
  ])('refuses (%s)', async (fieldArguments, message) => {
    expect(await graph.fail(`{ funding(${fieldArguments}) { totalCount } }`)).toContain(
      `BAD_USER_INPUT: ${message}`,
    );
  });

  it('reads what looks like SQL as text', async () => {
    const text = `'; drop table finance.ledger_entry; --`;
    const source = `query ($text: [String!]) {
      funding(filter: { programmes: $text, components: $text, level: COMMUNE }, groupBy: [UNIT]) { totalCount }
    }`;
    expect(await graph.read(source, { text: [text] })).toEqual({ funding: { totalCount: 0 } });
    expect(await list('filter: { level: COMMUNE }, groupBy: [PLAN_YEAR]', 'totalCount')).toEqual({
      totalCount: 1,
    });
  });

  it('sums by planning region and by region of the criteria', async () => {
    const { rows } = await sql<{ region: string | null; criteria: string | null; allocated: number }>`
      select p.region_id as region, p.criteria_region_id as criteria, sum(e.amount)::float8 as allocated
      from finance.ledger_entry e join finance.unit_path p on p.unit_id = e.unit_id
      where e.measure = 'ALLOCATED' and p.level = 'COMMUNE' group by 1, 2 order by 1, 2`.execute(
      graph.subgraph.readContext().database,
    );
    expect(
      await list(
        'filter: { level: COMMUNE }, groupBy: [REGION, CRITERIA_REGION]',
        'nodes { region { id } criteriaRegion { id } allocated }',
      ),
    ).toEqual({
      nodes: rows.map(({ region, criteria, allocated }) => ({
        region: region === null ? null : { id: region },
        criteriaRegion: criteria === null ? null : { id: criteria },
        allocated,
      })),
    });
    expect(rows.length).toBeGreaterThan(1);
    expect(
      await graph.fail('{ funding(filter: { level: COUNTRY }, groupBy: [REGION]) { totalCount } }'),
    ).toContain('groupBy REGION does not go with level COUNTRY');
  });
});
