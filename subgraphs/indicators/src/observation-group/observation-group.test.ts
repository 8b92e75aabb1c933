import { sql } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { observation, synthetic, unitPath } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const communes = [
  ['2004:09292', '2004:27', '2004:259'],
  ['2004:09307', '2004:27', '2004:259'],
  ['2004:09358', '2004:27', '2004:260'],
  ['2004:07081', '2004:24', '2004:213'],
  ['2025:09292', '2025:24', null],
] as const;

const paths = communes.map(([id, province, district]) => ({
  ...unitPath(id, 'COMMUNE', [], []),
  province_id: province,
  district_id: district,
  region_id: province === '2004:24' ? '2004:TDMNPB' : `${province.slice(0, 4)}:DBSH`,
  criteria_region_id: province === '2004:24' ? 'NTM:TDMNPB' : 'NTM:DBSH',
}));

/** Of each commune the people, and by sex, of two years; and its insurance of the first. */
const values = communes.flatMap(([id], place) =>
  ['2022', '2023'].flatMap((year) => [
    synthetic('DEM_POP', id, year, 1_000 * (place + 1)),
    synthetic('DEM_POP', id, year, 400 * (place + 1), { sex: 'M' }),
    synthetic('DEM_POP', id, year, 600 * (place + 1), { sex: 'F' }),
  ]),
);

describe.each(testDatabases)('groups of observations, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
    const columns = Object.keys(paths[0] ?? {});
    const rows = paths.map((path) =>
      columns.map((column) => (path as ReturnType<typeof unitPath>)[column] ?? null),
    );
    await graph.server.bulk((connection) => connection.copy('indicators.unit_path', columns, rows));
    await graph.insert('observation', [
      ...values,
      synthetic('BHYT_COV', '2004:09292', '2022', 80),
      synthetic('BHYT_COV', '2004:09307', '2022', 95),
      synthetic('BHYT_COV', '2004:09358', '2022', 98),
      // A better publication of the same, a bound, and a part of the people.
      observation('BHYT_COV', '2022', 'Vietnam Social Security', '2023-03-01', 90, { unit_id: '2004:09292' }),
      observation('BHYT_COV', '2022', 'Vietnam Social Security', null, 90, {
        unit_id: '2004:07081',
        comparator: 'GT',
      }),
      synthetic('BHYT_COV', '2004:09307', '2022', 40, { sex: 'M' }),
    ]);
  });
  afterAll(() => graph.close());

  const read = async (args: string, fields: string) =>
    (await graph.read(`{ observationGroups(${args}) { totalCount nodes { ${fields} } } }`)).observationGroups;
  const fail = (args: string, fields = 'count') =>
    graph.fail(`{ observationGroups(${args}) { nodes { ${fields} } } }`);

  test('measure the one exact value that stands for each unit and period', async () => {
    const args = `indicator: "BHYT_COV", groupBy: [PROVINCE, PERIOD], filter: { level: COMMUNE }, shareOf: { gte: 95 }`;
    const fields = `province { id } period count minimum maximum mean median weightedMean share provenance { synthetic }`;
    expect(await read(args, fields)).toEqual({
      totalCount: 1,
      nodes: [
        {
          province: { id: '2004:27' },
          period: '2022',
          count: 3,
          minimum: 90,
          maximum: 98,
          mean: expect.closeTo(283 / 3, 10),
          median: 95,
          weightedMean: expect.closeTo((90 * 1 + 95 * 2 + 98 * 3) / 6, 10),
          share: expect.closeTo(2 / 3, 10),
          provenance: { synthetic: true },
        },
      ],
    });
  });

  test('say of how many units in force they speak, place by place and period by period', async () => {
    const fields = 'province { id } period count coverage { inForce endUncertain }';
    const args = 'indicator: "BHYT_COV", groupBy: [PROVINCE, PERIOD], filter: { level: COMMUNE }';
    const { nodes } = await read(args, fields);
    expect(nodes).toEqual([
      {
        province: { id: '2004:27' },
        period: '2022',
        count: 3,
        coverage: { inForce: 3, endUncertain: 0 },
      },
    ]);
    const of = async (groupBy: string, filter: string) =>
      (
        await read(
          `indicator: "BHYT_COV", groupBy: [${groupBy}], filter: { level: COMMUNE, ${filter} }`,
          'count coverage { inForce }',
        )
      ).nodes;
    // Nothing within the commune of 2025 was in force then, and Bắc Giang has one without an exact value.
    expect(await of('PERIOD', 'from: "2022"')).toEqual([{ count: 3, coverage: { inForce: 4 } }]);
    expect(await of('CRITERIA_REGION', 'from: "2022", to: "2022"')).toEqual([
      { count: 3, coverage: { inForce: 3 } },
    ]);
    expect(await of('DISTRICT', 'from: "2022", to: "2022", within: "2004:27"')).toEqual([
      { count: 2, coverage: { inForce: 2 } },
      { count: 1, coverage: { inForce: 1 } },
    ]);
    const people =
      'indicator: "DEM_POP", groupBy: [DISTRICT], filter: { level: COMMUNE, from: "2023", to: "2023" }';
    const districts = await read(people, 'district { id } count coverage { inForce }');
    // What lies in no district is of 2025: of the communes of 2023 there was none without.
    expect(districts.nodes.at(-1)).toEqual({ district: null, count: 1, coverage: { inForce: 0 } });
    expect(await of('PROVINCE', 'from: "2021"')).toEqual([{ count: 3, coverage: null }]);
  });

  test('are kept by what they measure, ordered and paged', async () => {
    const args = `indicator: "DEM_POP", filter: { level: COMMUNE, to: "2022" }, groupBy: [DISTRICT],
      having: { sum: { gte: 3000 } }, orderBy: [{ field: SUM, direction: DESC }]`;
    const fields = 'district { id } sum';
    expect(await read(args, fields)).toEqual({
      totalCount: 4,
      nodes: [
        { district: null, sum: 5000 },
        { district: { id: '2004:213' }, sum: 4000 },
        { district: { id: '2004:259' }, sum: 3000 },
        { district: { id: '2004:260' }, sum: 3000 },
      ],
    });
    const { observationGroups } = await graph.read(
      `{ observationGroups(${args}, first: 2) { pageInfo { endCursor } } }`,
    );
    const after = `${args}, after: "${observationGroups.pageInfo.endCursor}"`;
    expect((await read(after, fields)).nodes[0]).toEqual({ district: { id: '2004:259' }, sum: 3000 });
  });

  test('of a place leave out the others; across the merger they are of the predecessors too', async () => {
    const counts = async (filter: string) =>
      (await read(`indicator: "DEM_POP", groupBy: [PERIOD], filter: { ${filter} }`, 'count')).nodes;
    expect(await counts('level: COMMUNE, within: "2004:259"')).toEqual([{ count: 2 }, { count: 2 }]);
    expect(await counts('level: COMMUNE, within: "2025:24"')).toEqual([{ count: 1 }, { count: 1 }]);
    expect(await counts('level: COMMUNE, within: "2025:24", includePredecessors: true')).toEqual([
      { count: 5 },
      { count: 5 },
    ]);
  });

  test('sum to the total, whatever they are grouped by', async () => {
    const all = await read(
      'indicator: "DEM_POP", groupBy: [PERIOD], filter: { level: COMMUNE }',
      'sum count',
    );
    const sums = (nodes: readonly { sum: number; count: number }[]) => ({
      sum: nodes.reduce((total, { sum }) => total + sum, 0),
      count: nodes.reduce((total, { count }) => total + count, 0),
    });
    expect(sums(all.nodes)).toEqual({ sum: 30_000, count: 10 });
    const dimensions = fc.subarray(['UNIT', 'DISTRICT', 'PROVINCE', 'CRITERIA_REGION', 'PERIOD', 'AGE'], {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(dimensions, fc.boolean(), async (groupBy, bySex) => {
        const names = bySex ? [...groupBy, 'SEX'] : groupBy;
        const filter = `{ level: COMMUNE ${bySex ? ', sex: null' : ''} }`;
        const { nodes } = await read(
          `indicator: "DEM_POP", groupBy: [${names}], filter: ${filter}, first: 1000`,
          `sum count ${bySex ? 'sex' : ''}`,
        );
        const ofEverybody = bySex ? nodes.filter(({ sex }: { sex: string }) => sex === 'TOTAL') : nodes;
        expect(sums(ofEverybody)).toEqual({ sum: 30_000, count: 10 });
        if (bySex) expect(sums(nodes)).toEqual({ sum: 60_000, count: 30 });
      }),
      { numRuns: 25 },
    );
  });

  test('have no weighted mean where a weight is unknown', async () => {
    const args = 'indicator: "BHYT_COV", groupBy: [PERIOD], filter: { from: "2022", to: "2022" }';
    expect((await read(args, 'count mean weightedMean')).nodes).toEqual([
      { count: 2, mean: 91.9, weightedMean: null },
    ]);
  });

  test('are null for an unknown indicator', async () => {
    expect(await read('indicator: "NO_SUCH", groupBy: [PERIOD]', 'count')).toBeNull();
  });

  test.each([
    [
      'a rate of a count',
      'indicator: "DEM_POP", groupBy: [PERIOD]',
      'count weightedMean',
      'DEM_POP is a COUNT: its values have no weights; expected sum, count, minimum, maximum, mean, median, a percentile or standardDeviation.',
    ],
    [
      'a sum of rates',
      'indicator: "BHYT_COV", groupBy: [PERIOD], having: { sum: { gt: 1 } }',
      'count',
      'BHYT_COV is a PROPORTION: its values do not add up to a sum; expected weightedMean, count, minimum, maximum, mean, median, a percentile or standardDeviation.',
    ],
    [
      'an order by a sum of rates',
      'indicator: "BHYT_COV", groupBy: [PERIOD], orderBy: [{ field: SUM }]',
      'count',
      'BHYT_COV is a PROPORTION: its values do not add up to a sum; expected weightedMean, count, minimum, maximum, mean, median, a percentile or standardDeviation.',
    ],
    [
      'a share of nothing said',
      'indicator: "BHYT_COV", groupBy: [PERIOD]',
      'share',
      'share is asked for without shareOf; expected bounds of the values to count, e.g. shareOf: { gte: 90 }.',
    ],
    [
      'a dimension that the filter excludes',
      'indicator: "BHYT_COV", groupBy: [DISTRICT]',
      'count',
      'groupBy names DISTRICT, which units of level PROVINCE lie in none of; expected UNIT, PROVINCE, PRESENT_PROVINCE, REGION, CRITERIA_REGION, PERIOD, SEX, AGE, ETHNICITY, RESIDENCE.',
    ],
    [
      'districts where there are none any more',
      'indicator: "BHYT_COV", groupBy: [DISTRICT], filter: { within: "2025:24", level: COMMUNE }',
      'count',
      'there are no districts within 2025:24; expected PROVINCE or UNIT, or includePredecessors for the districts before 2025-07-01.',
    ],
    [
      'everybody and a part of the people in one group',
      'indicator: "BHYT_COV", groupBy: [PERIOD], filter: { sex: null }',
      'count',
      'sex is null, and groupBy does not name SEX; expected SEX in groupBy, or one sex.',
    ],
    [
      'periods that the indicator does not have',
      'indicator: "BHYT_COV", groupBy: [PERIOD], filter: { frequency: MONTHLY }',
      'count',
      'BHYT_COV has no MONTHLY values; expected frequency ANNUAL.',
    ],
    [
      'an order by what is not grouped by',
      'indicator: "BHYT_COV", groupBy: [PERIOD], orderBy: [{ field: UNIT }]',
      'count',
      'orderBy names UNIT, which groupBy does not; expected UNIT in groupBy too, or an order by PERIOD or a measure.',
    ],
  ])('refuse %s once, and name the alternatives', async (_what, args, fields, message) => {
    expect(await fail(args, fields)).toBe(`BAD_USER_INPUT: ${message}`);
  });

  test('do not mind a measure that a directive leaves out', async () => {
    const document = `query ($rate: Boolean!) { observationGroups(indicator: "DEM_POP", groupBy: [PERIOD],
      filter: { level: COMMUNE }) { nodes { ...Measures } } }
      fragment Measures on ObservationGroup { sum @skip(if: $rate) weightedMean @include(if: $rate) }`;
    const { observationGroups } = await graph.read(document, { rate: false });
    expect(observationGroups.nodes).toEqual([{ sum: 15_000 }, { sum: 15_000 }]);
    await expect(graph.read(document, { rate: true })).rejects.toThrow('its values have no weights');
  });

  test('by period say why they do not compare with those of the period before', async () => {
    await graph.insert('observation', [
      synthetic('NTM_COMMUNE_PCT', '2004:09292', '2021', 10),
      observation('NTM_COMMUNE_PCT', '2022', 'Bắc Ninh', '2023-03-01', 20, { unit_id: '2004:09292' }),
      observation('NTM_COMMUNE_PCT', '2024', 'Bắc Ninh', '2025-03-01', 30, { unit_id: '2004:09292' }),
      observation('NTM_COMMUNE_PCT', '2025', 'Bắc Ninh', '2026-03-01', 0, { unit_id: '2025:09292' }),
    ]);
    const args = 'indicator: "NTM_COMMUNE_PCT", filter: { level: COMMUNE }';
    const breaks = 'period breaks { kind period }';
    const publisher = { kind: 'PUBLISHER', period: '2022' };
    expect((await read(`${args}, groupBy: [PERIOD]`, breaks)).nodes).toEqual([
      { period: '2021', breaks: [] },
      { period: '2022', breaks: [publisher] },
      { period: '2024', breaks: [] },
      { period: '2025', breaks: [{ kind: 'UNITS', period: '2025-07-01' }] },
    ]);
    // A unit that begins has nothing before it to be compared with.
    expect((await read(`${args}, groupBy: [UNIT, PERIOD]`, breaks)).nodes).toEqual([
      { period: '2021', breaks: [] },
      { period: '2022', breaks: [publisher] },
      { period: '2024', breaks: [] },
      { period: '2025', breaks: [] },
    ]);
    expect((await read(`${args}, groupBy: [PROVINCE]`, 'breaks { kind }')).nodes[0]).toEqual({ breaks: [] });
  });

  test('by period carry the breaks of the series, in both languages', async () => {
    const { nodes } = await read(
      'indicator: "BHYT_COV", filter: { level: COUNTRY, synthetic: false }, groupBy: [PERIOD]',
      'period breaks { kind period vi: reason en: reason(language: EN) }',
    );
    const cards = expect.objectContaining({ kind: 'METHOD', period: '2020/2021' });
    expect(nodes).toEqual([
      { period: '2019', breaks: [] },
      { period: '2020', breaks: [cards] },
      { period: '2022', breaks: [cards] },
      {
        period: '2023',
        breaks: [
          {
            kind: 'PUBLISHER',
            period: '2023',
            vi: 'Số liệu 2023 do Vietnam Social Security công bố, số liệu 2022 do Ministry of Health công bố.',
            en: 'The values of 2023 are published by Vietnam Social Security, those of 2022 by Ministry of Health.',
          },
        ],
      },
    ]);
  });

  test('are approximate where the weights of several values are synthetic', async () => {
    await graph.insert('observation', [
      observation('BHYT_COV', '2023', 'Vietnam Social Security', '2024-03-01', 91, { unit_id: '2004:09292' }),
      observation('BHYT_COV', '2023', 'Vietnam Social Security', '2024-03-01', 95, { unit_id: '2004:09307' }),
    ]);
    const args = 'indicator: "BHYT_COV", filter: { level: COMMUNE, from: "2023" }';
    const [weighted] = (
      await read(`${args}, groupBy: [PERIOD]`, 'weightedMean approximate provenance { synthetic }')
    ).nodes;
    expect(weighted).toMatchObject({ approximate: true, provenance: { synthetic: true } });
    const plain = 'mean approximate provenance { synthetic }';
    expect((await read(`${args}, groupBy: [PERIOD]`, plain)).nodes).toEqual([
      { mean: 93, approximate: false, provenance: { synthetic: false } },
    ]);
  });

  test('are of present provinces and planning regions, as SQL groups them', async () => {
    const { rows } = await sql<{ place: string; region: string; mean: number; count: number }>`
      select coalesce(b.successor_ids[1], p.province_id) as place, p.region_id as region, count(*)::int as count,
        avg(o.value)::float8 as mean
      from indicators.observation o join indicators.unit_path p on p.unit_id = o.unit_id
      left join indicators.unit_path b on b.unit_id = p.province_id
      where o.indicator_code = 'DEM_POP' and o.sex = 'T' and o.period = '2022' and p.level = 'COMMUNE'
      group by 1, 2 order by 1, 2`.execute(graph.subgraph.readContext().database);
    const args =
      'indicator: "DEM_POP", groupBy: [PRESENT_PROVINCE, REGION], filter: { level: COMMUNE, from: "2022", to: "2022" }';
    const { nodes } = await read(
      args,
      'presentProvince { id } region { id } count mean coverage { inForce } breaks { kind }',
    );
    expect(nodes).toEqual(
      rows.map(({ place, region, count, mean }) => ({
        presentProvince: { id: place },
        region: { id: region },
        count,
        mean,
        coverage: null,
        breaks: [],
      })),
    );
    expect(rows.length).toBeGreaterThan(1);
    const ofRegion = await read(
      'indicator: "DEM_POP", groupBy: [REGION, PERIOD], filter: { level: COMMUNE, from: "2023" }',
      'region { id } count coverage { inForce } breaks { kind }',
    );
    expect(ofRegion.nodes[0]).toEqual({
      region: { id: '2004:DBSH' },
      count: 3,
      coverage: { inForce: 3 },
      breaks: [],
    });
  });

  test('have percentiles, a deviation, shares and changes, as SQL has them', async () => {
    const { rows } = await sql<{ period: string; p10: number; p90: number; deviation: number; sum: number }>`
      select o.period, (percentile_cont(0.1) within group (order by o.value))::float8 as p10,
        (percentile_cont(0.9) within group (order by o.value))::float8 as p90, stddev_samp(o.value)::float8 as deviation,
        sum(o.value)::float8 as sum
      from indicators.observation o join indicators.unit_path p on p.unit_id = o.unit_id
      where o.indicator_code = 'DEM_POP' and o.sex = 'T' and p.level = 'COMMUNE' group by 1 order by 1`.execute(
      graph.subgraph.readContext().database,
    );
    const [first, second] = rows as [(typeof rows)[0], (typeof rows)[0]];
    const args = 'indicator: "DEM_POP", groupBy: [PERIOD], filter: { level: COMMUNE }';
    const { nodes } = await read(
      args,
      'period percentile10 percentile90 standardDeviation shareOfTotal { sum } change { sum mean } growth { sum }',
    );
    expect(nodes).toEqual([
      {
        period: first.period,
        percentile10: first.p10,
        percentile90: first.p90,
        standardDeviation: expect.closeTo(first.deviation, 9),
        shareOfTotal: { sum: first.sum / (first.sum + second.sum) },
        change: { sum: null, mean: null },
        growth: { sum: null },
      },
      expect.objectContaining({
        change: { sum: second.sum - first.sum, mean: 0 },
        growth: { sum: second.sum / first.sum - 1 },
      }),
    ]);
    const kept = await read(
      `${args}, having: { standardDeviation: { gt: 0 }, change: { sum: { gte: 0 } } }`,
      'period',
    );
    expect(kept.nodes).toEqual([{ period: second.period }]);
    const top = await read(
      'indicator: "DEM_POP", groupBy: [PERIOD, UNIT], filter: { level: COMMUNE }, orderBy: [{ field: SUM, direction: DESC }], top: { first: 2, per: [PERIOD] }',
      'period unit { id }',
    );
    expect(top.totalCount).toBe(4);
  });
});
