import { sql } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { status, statusFixture } from '../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture, vanishedFixture } from '../testing/unit-fixture.js';

const set = 'NTM-COMMUNE-2021';
const bhyt = `${set}/15.1`;
const stunting = 'NTM-COMMUNE-2021/15.3';

const statuses = [
  status('2004:09307', bhyt, 2024, 'MET', { value: '95' }),
  status('2004:09292', bhyt, 2024, 'BASICALLY_MET', { value: '89' }),
  status('2004:09277', bhyt, 2024, 'NOT_MET', { value: '80' }),
  status('2004:07282', bhyt, 2024, 'MET', { value: '91.5' }),
  status('2004:24850', bhyt, 2024, 'NOT_ASSESSED'),
  status('2004:09307', stunting, 2024, 'MET', { value: '12', synthetic: false, source_id: 'a-document' }),
  // In the year of the merger Mộ Đạo and its successor both have a status; of Phù Lãng only the predecessors have.
  status('2004:09307', bhyt, 2025, 'NOT_MET'),
  status('2025:09295', bhyt, 2025, 'MET'),
  status('2004:09292', bhyt, 2025, 'MET'),
  status('2004:259', 'NTM-DISTRICT-2021/5', 2024, 'MET'),
  // Two communes fail by a part; the whole of the third cannot be decided.
  status('2004:09307', `${set}/15`, 2023, 'NOT_MET'),
  status('2004:09292', `${set}/15`, 2023, 'NOT_MET'),
  status('2004:09277', `${set}/15`, 2023, 'NOT_ASSESSED'),
  status('2004:07282', `${set}/15`, 2023, 'MET'),
  status('2004:07282', bhyt, 2023, 'MET'),
  status('2004:07282', bhyt, 2022, 'MET', { value: '92', value_male: '91', value_female: '93' }),
  status('2004:09307', bhyt, 2022, 'NOT_MET', { value: '90', value_male: '89' }),
  status('2004:09307', bhyt, 2023, 'NOT_ASSESSED'),
];

describe.each(testDatabases)('groups of criterion statuses, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [
      unitFixture,
      vanishedFixture,
      ...criteriaFixtures,
      statusFixture(statuses),
    ]);
  });
  afterAll(() => graph.close());

  const document = (filter: string, more: string, selection: string) =>
    `{ criterionStatusGroups(filter: { criteriaSet: "NTM-COMMUNE-2021", ${filter} }, ${more}) { ${selection} } }`;
  const nodes = async (filter: string, more: string, selection: string) =>
    (await graph.read(document(filter, more, `nodes { ${selection} }`))).criterionStatusGroups.nodes;

  it('count, take the share that is met and measure the values of one criterion', async () => {
    const measures = 'count met share minimum maximum mean median provenance { synthetic note }';
    expect(
      await nodes(
        'years: [2024]',
        'groupBy: [CRITERION, PROVINCE]',
        `criterion { number } province { id } ${measures}`,
      ),
    ).toMatchObject([
      { criterion: { number: '15.1' }, province: { id: '2004:24' }, count: 1, met: 1, share: 1, mean: 91.5 },
      {
        criterion: { number: '15.1' },
        province: { id: '2004:27' },
        count: 3,
        met: 1,
        share: 1 / 3,
        minimum: 80,
        maximum: 95,
        mean: 88,
        median: 89,
        provenance: { synthetic: true, note: 'Đếm từ 3 kết quả đánh giá.' },
      },
      {
        criterion: { number: '15.1' },
        province: { id: '2004:68' },
        count: 1,
        met: 0,
        share: null,
        mean: null,
      },
      { criterion: { number: '15.3' }, province: { id: '2004:27' }, provenance: { synthetic: false } },
    ]);
  });

  it('count who was not assessed as neither met nor failed, in bounds and orders too', async () => {
    const counts = 'count assessed met basicallyMet notMet notAssessed notApplicable share';
    expect(await nodes('years: [2024], criteria: ["15.1"]', 'groupBy: [YEAR]', counts)).toEqual([
      {
        count: 5,
        assessed: 4,
        met: 2,
        basicallyMet: 1,
        notMet: 1,
        notAssessed: 1,
        notApplicable: 0,
        share: 1 / 2,
      },
    ]);
    const provinces = async (more: string) =>
      (await nodes('years: [2024]', `groupBy: [PROVINCE], ${more}`, 'province { id }')).map(
        ({ province }: { province: { id: string } }) => province.id,
      );
    expect(await provinces('having: { share: { lte: 0 } }')).toEqual([]);
    expect(await provinces('having: { notAssessed: { gt: 0 } }')).toEqual(['2004:68']);
    expect(await provinces('having: { assessed: { gt: 0 } }, orderBy: [{ field: SHARE }]')).toEqual([
      '2004:27',
      '2004:24',
    ]);
    expect(await provinces('orderBy: [{ field: NOT_ASSESSED, direction: DESC }]')).toEqual([
      '2004:68',
      '2004:24',
      '2004:27',
    ]);
  });

  it('say between which bounds a share lies that cannot be known', async () => {
    const asked = 'province { id } share shareUnknown shareAtLeast shareAtMost';
    expect(await nodes('years: [2023], criteria: ["15"]', 'groupBy: [PROVINCE]', asked)).toEqual([
      { province: { id: '2004:24' }, share: 1, shareUnknown: null, shareAtLeast: 1, shareAtMost: 1 },
      {
        province: { id: '2004:27' },
        share: null,
        shareUnknown: 'PARTS_NOT_ASSESSED',
        shareAtLeast: 0,
        shareAtMost: 1 / 3,
      },
    ]);
    // What is measured by itself is a share of those measured.
    expect(
      await nodes('years: [2023], criteria: ["15.1"]', 'groupBy: [YEAR]', 'share shareAtLeast shareAtMost'),
    ).toEqual([{ share: 1, shareAtLeast: 1 / 2, shareAtMost: 1 }]);
    expect(
      await nodes(
        'years: [2024], criteria: ["15.1"], within: "2004:68"',
        'groupBy: [YEAR]',
        'share shareUnknown shareAtLeast shareAtMost',
      ),
    ).toEqual([{ share: null, shareUnknown: 'NOBODY_ASSESSED', shareAtLeast: 0, shareAtMost: 1 }]);
    const kept =
      'groupBy: [PROVINCE], having: { shareAtMost: { lt: 0.5 } }, orderBy: [{ field: SHARE_AT_LEAST }]';
    expect(await nodes('years: [2023], criteria: ["15"]', kept, 'province { id }')).toEqual([
      { province: { id: '2004:27' } },
    ]);
  });

  it('say of how many units in force they speak, place by place and year by year', async () => {
    const asked = 'province { id } district { id } year count coverage { inForce endUncertain }';
    const covered = async (filter: string, groupBy: string) =>
      (await nodes(`criteria: ["15.1"], ${filter}`, `groupBy: [${groupBy}]`, asked)).map(
        // biome-ignore lint/suspicious/noExplicitAny: the shape is in the question.
        ({ province, district, year, count, coverage }: any) => [
          district?.id ?? province?.id ?? year,
          count,
          coverage?.inForce,
          coverage?.endUncertain,
        ],
      );
    expect(await covered('years: [2024]', 'PROVINCE')).toEqual([
      ['2004:24', 1, 1, 0],
      ['2004:27', 3, 5, 1],
      ['2004:68', 1, 1, 0],
    ]);
    expect(await covered('years: [2024], within: "2004:27"', 'DISTRICT')).toEqual([['2004:259', 3, 5, 1]]);
    expect(await covered('', 'YEAR')).toEqual([
      [2022, 2, 7, 1],
      [2023, 2, 7, 1],
      [2024, 5, 7, 1],
      [2025, 2, 3, 0],
    ]);
    expect(await covered('within: "2004:27", years: [2024, 2025]', 'YEAR')).toEqual([
      [2024, 3, 5, 1],
      [2025, 1, 3, 0],
    ]);
    expect(await covered('years: [2024], within: "2004:09307"', 'YEAR')).toEqual([[2024, 1, 1, 0]]);
    expect(await covered('within: "2004:68", years: [2023, 2024]', 'PROVINCE')).toEqual([
      ['2004:68', 1, undefined, undefined],
    ]);
  });

  it('have no mean over criteria whose values have no unit in common', async () => {
    expect(await nodes('years: [2024]', 'groupBy: [YEAR]', 'year count met share mean median')).toEqual([
      { year: 2024, count: 6, met: 3, share: 3 / 5, mean: null, median: null },
    ]);
    expect(await nodes('years: [2024], criteria: ["15.1"]', 'groupBy: [YEAR]', 'mean')).toEqual([
      { mean: (95 + 89 + 80 + 91.5) / 4 },
    ]);
  });

  it('count as many by any grouping', async () => {
    for (const groupBy of ['PROVINCE', 'DISTRICT', 'CRITERION', 'STATUS', 'STATUS, PROVINCE, CRITERION']) {
      const groups = await nodes('years: [2024]', `groupBy: [${groupBy}]`, 'count met');
      const total = (field: 'count' | 'met') =>
        groups.reduce((sum: number, group: Record<string, number>) => sum + (group[field] ?? 0), 0);
      expect([total('count'), total('met')], groupBy).toEqual([6, 3]);
    }
  });

  it('count a unit or its successor in the year of the merger, and not both', async () => {
    expect(
      await nodes(
        'years: [2025], within: "2025:24", includePredecessors: true',
        'groupBy: [STATUS]',
        'status count',
      ),
    ).toEqual([{ status: 'MET', count: 2 }]);
  });

  it('are kept and ordered by a measure', async () => {
    const more =
      'groupBy: [PROVINCE], having: { share: { gt: 0 } }, orderBy: [{ field: MEDIAN, direction: DESC }]';
    expect(await nodes('criteria: ["15.1"], years: [2024]', more, 'province { id } median')).toEqual([
      { province: { id: '2004:24' }, median: 91.5 },
      { province: { id: '2004:27' }, median: 89 },
    ]);
  });

  it.each([
    ['', 'groupBy: []', 'groupBy is empty; expected at least one of PRESENT_PROVINCE'],
    ['', 'groupBy: [YEAR], orderBy: [{ field: STATUS }]', 'orderBy names STATUS, which groupBy does not'],
    [
      '',
      'groupBy: [YEAR], having: { mean: { gt: 1 } }',
      'mean is asked of several criteria, whose values have no unit in common; expected CRITERION in groupBy',
    ],
    ['', 'groupBy: [YEAR], orderBy: [{ field: MEDIAN }]', 'median is asked of several criteria'],
    ['years: [1999]', 'groupBy: [YEAR]', 'year is 1999'],
    ['within: "27"', 'groupBy: [YEAR]', '"27" is not the id of an administrative unit'],
  ])('refuse { %s } %s', async (filter, more, message) => {
    expect(await graph.fail(document(filter, more, 'totalCount'))).toContain(`BAD_USER_INPUT: ${message}`);
  });

  it('of an unknown set are none', async () => {
    const unknown =
      '{ criterionStatusGroups(filter: { criteriaSet: "X" }, groupBy: [YEAR]) { totalCount nodes { count } } }';
    expect(await graph.read(unknown)).toEqual({ criterionStatusGroups: { totalCount: 0, nodes: [] } });
  });

  it('are of present provinces, criteria regions and single units, as SQL counts them', async () => {
    const { rows } = await sql<{ place: string; region: string; count: number; met: number }>`
      select coalesce(b.successor_ids[1], b.unit_id) as place, p.criteria_region_id as region, count(*)::int as count,
        (count(*) filter (where s.status = 'MET'))::int as met
      from programmes.criterion_status s join programmes.unit_path p on p.unit_id = s.unit_id
      join programmes.unit_path b on b.unit_id = p.province_id
      where s.criterion_id = ${bhyt} and s.year = 2024 group by 1, 2 order by 1, 2`.execute(
      graph.subgraph.readContext().database,
    );
    expect(
      await nodes(
        'years: [2024], criteria: ["15.1"]',
        'groupBy: [PRESENT_PROVINCE, CRITERIA_REGION]',
        'presentProvince { id } criteriaRegion { id } count met coverage { inForce }',
      ),
    ).toEqual(
      rows.map(({ place, region, count, met }) => ({
        presentProvince: { id: place },
        criteriaRegion: { id: region },
        count,
        met,
        coverage: null,
      })),
    );
    expect(
      await nodes(
        'years: [2024], criteria: ["15.1"], within: "2004:27"',
        'groupBy: [UNIT]',
        'unit { id } count coverage { inForce }',
      ),
    ).toEqual([
      { unit: { id: '2004:09277' }, count: 1, coverage: { inForce: 1 } },
      { unit: { id: '2004:09292' }, count: 1, coverage: { inForce: 1 } },
      { unit: { id: '2004:09307' }, count: 1, coverage: { inForce: 1 } },
    ]);
  });

  it('have the values of each sex, where one was kept', async () => {
    expect(
      await nodes('years: [2022], criteria: ["15.1"]', 'groupBy: [SEX]', 'sex count minimum mean maximum'),
    ).toEqual([
      { sex: 'FEMALE', count: 1, minimum: 93, mean: 93, maximum: 93 },
      { sex: 'MALE', count: 2, minimum: 89, mean: 90, maximum: 91 },
      { sex: 'TOTAL', count: 2, minimum: 90, mean: 91, maximum: 92 },
    ]);
    expect(await graph.fail(document('years: [2022]', 'groupBy: [SEX]', 'totalCount'))).toContain(
      'BAD_USER_INPUT: groupBy names SEX, and groups are of several criteria',
    );
  });

  it('are held against the year before and against all others, and their values are spread', async () => {
    const asked = 'year count met change { count met share } growth { count } shareOfTotal { count }';
    const years = await nodes('criteria: ["15.1"]', 'groupBy: [YEAR]', asked);
    const { rows } = await sql<{ year: number; count: number }>`
      select s.year, count(*)::int as count from programmes.criterion_status s
      join programmes.unit_path p on p.unit_id = s.unit_id
      where s.criterion_id = ${bhyt} and not (s.year = 2025 and s.unit_id = '2004:09307') group by 1 order by 1`.execute(
      graph.subgraph.readContext().database,
    );
    const all = rows.reduce((sum, { count }) => sum + count, 0);
    expect(
      years.map(
        ({
          year,
          count,
          change,
          shareOfTotal,
        }: {
          year: number;
          count: number;
          change: { count: number };
          shareOfTotal: { count: number };
        }) => [year, count, change.count, shareOfTotal.count],
      ),
    ).toEqual(
      rows.map(({ year, count }, place) => [
        year,
        count,
        place === 0 ? null : count - (rows[place - 1]?.count ?? 0),
        count / all,
      ]),
    );
    expect(
      await nodes(
        'years: [2024], criteria: ["15.1"], within: "2004:27"',
        'groupBy: [YEAR]',
        'percentile10 percentile25 percentile75 percentile90 standardDeviation',
      ),
    ).toEqual([
      {
        percentile10: 81.8,
        percentile25: 84.5,
        percentile75: 92,
        percentile90: 93.8,
        standardDeviation: expect.closeTo(Math.sqrt((49 + 1 + 64) / 2), 9),
      },
    ]);
    expect(
      await nodes(
        'criteria: ["15.1"]',
        'groupBy: [YEAR, PROVINCE], orderBy: [{ field: COUNT, direction: DESC }], top: { first: 1, per: [YEAR] }',
        'year province { id }',
      ),
    ).toHaveLength(4);
    expect(
      await graph.fail(document('years: [2024]', 'groupBy: [PROVINCE]', 'nodes { change { met } }')),
    ).toContain('change and growth are asked of groups by PROVINCE; expected one of YEAR in groupBy');
  });
});
