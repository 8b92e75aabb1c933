import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { status, statusFixture } from '../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

const bhyt = 'NTM-COMMUNE-2021/15.1';
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
];

describe.each(testDatabases)('groups of criterion statuses, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...criteriaFixtures, statusFixture(statuses)]);
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
      { criterion: { number: '15.1' }, province: { id: '2004:68' }, count: 1, met: 0, share: 0, mean: null },
      { criterion: { number: '15.3' }, province: { id: '2004:27' }, provenance: { synthetic: false } },
    ]);
  });

  it('have no mean over criteria whose values have no unit in common', async () => {
    expect(await nodes('years: [2024]', 'groupBy: [YEAR]', 'year count met share mean median')).toEqual([
      { year: 2024, count: 6, met: 3, share: 0.5, mean: null, median: null },
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
    ['', 'groupBy: []', 'groupBy is empty; expected at least one of PROVINCE'],
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
});
