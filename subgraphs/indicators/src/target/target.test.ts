import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('targets and scorecards, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  const ofUnit = async (unit: string, args: string, fields: string) =>
    (await graph.readUnit(unit, `targets(${args}) { ${fields} }`)).targets;

  test('of a unit come by period and authority, with the document that sets them', async () => {
    const fields = 'period value assignedBy legalBasis { number issuedOn kind } publishedOn unit { id }';
    const decision = { number: '546/QĐ-TTg', issuedOn: '2022-04-29', kind: 'DECISION' };
    expect(await ofUnit('VN', 'indicators: ["BHYT_COV"], to: "2023"', fields)).toEqual([
      {
        period: '2022',
        value: 92,
        assignedBy: 'NATIONAL_ASSEMBLY',
        legalBasis: { number: '32/2021/QH15', issuedOn: '2021-11-12', kind: 'RESOLUTION' },
        publishedOn: null,
        unit: { id: 'VN' },
      },
      {
        period: '2022',
        value: 92.6,
        assignedBy: 'PRIME_MINISTER',
        legalBasis: decision,
        publishedOn: '2022-04-29',
        unit: { id: 'VN' },
      },
      {
        period: '2023',
        value: 93.2,
        assignedBy: 'PRIME_MINISTER',
        legalBasis: decision,
        publishedOn: '2022-04-29',
        unit: { id: 'VN' },
      },
    ]);
  });

  test('are compared with the best official observation of their period', async () => {
    const fields = 'achievement { actual met gap observation { value status publisher } }';
    expect(await ofUnit('VN', 'indicators: ["BHYT_COV"], from: "2023", to: "2023"', fields)).toEqual([
      {
        achievement: {
          actual: 93.35,
          met: true,
          gap: 0,
          observation: { value: 93.35, status: 'A', publisher: 'Vietnam Social Security' },
        },
      },
    ]);
    expect(await ofUnit('VN', 'indicators: ["NUT_STUNT_U5"], to: "2023"', fields)).toEqual([
      {
        achievement: {
          actual: 18.2,
          met: true,
          gap: 0,
          observation: { value: 18.2, status: 'A', publisher: 'National Institute of Nutrition' },
        },
      },
    ]);
  });

  test('of a province are compared with that province, by its latest revision', async () => {
    expect(
      await ofUnit(
        '2004:24',
        'indicators: ["BHYT_COV"]',
        'value achievement { actual met gap } achievementUnknown',
      ),
    ).toEqual([
      { value: 93.5, achievement: { actual: 91.3, met: false, gap: 2.2 }, achievementUnknown: null },
    ]);
  });

  test('are never compared with a synthetic value, nor before the period is observed', async () => {
    expect(
      await ofUnit(
        'VN',
        'indicators: ["BHYT_COV"], from: "2024"',
        'value achievement { met } achievementUnknown',
      ),
    ).toEqual([{ value: 94.1, achievement: null, achievementUnknown: 'NO_OBSERVATION' }]);
    expect(
      await ofUnit(
        'VN',
        'indicators: ["NUT_STUNT_U5"], from: "2030"',
        'value comparator achievement { met }',
      ),
    ).toEqual([{ value: 15, comparator: 'LT', achievement: null }]);
  });

  test('where neither more nor less is better show the value and do not judge it', async () => {
    expect(
      await ofUnit('VN', 'indicators: ["DEM_SRB"]', 'achievement { actual met gap } achievementUnknown'),
    ).toEqual([{ achievement: { actual: 111.2, met: null, gap: null }, achievementUnknown: 'NO_DIRECTION' }]);
  });

  test('are listed over all units and regions, in pages', async () => {
    const read = async (args: string) =>
      (
        await graph.read(`{ targets${args} {
          totalCount nodes { period value region { id } } pageInfo { endCursor hasNextPage }
        } }`)
      ).targets;
    const whole = await read('');
    expect(whole.totalCount).toBe(9);
    const first = await read('(first: 5)');
    const rest = await read(`(first: 5, after: "${first.pageInfo.endCursor}")`);
    expect([...first.nodes, ...rest.nodes]).toEqual(whole.nodes);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect((await read('(filter: { region: "NTM:TN" })')).nodes).toEqual([
      { period: '2025', value: 68, region: { id: 'NTM:TN' } },
    ]);
    expect((await read('(filter: { assignedBy: [NATIONAL_ASSEMBLY] })')).totalCount).toBe(2);
    expect((await read('(filter: { indicators: ["BHYT_COV"], unit: "VN", from: "2023" })')).totalCount).toBe(
      2,
    );
  });

  test('that are both of a unit and of a region do not exist', async () => {
    expect(await graph.fail('{ targets(filter: { unit: "VN", region: "NTM:TN" }) { totalCount } }')).toBe(
      'BAD_USER_INPUT: filter has both unit "VN" and region "NTM:TN"; expected one of the two.',
    );
  });

  test('are summed up in scorecards, each with its own denominator', async () => {
    const { targetScorecards } = await graph.read(
      '{ targetScorecards(from: "2022", to: "2023") { period assignedBy met total wording result unit { id } } }',
    );
    expect(targetScorecards).toEqual([
      {
        period: '2022',
        assignedBy: 'GOVERNMENT',
        met: 13,
        total: 16,
        wording: '13/16 chỉ tiêu',
        result: 'MET',
        unit: { id: 'VN' },
      },
      expect.objectContaining({ period: '2022', assignedBy: 'NATIONAL_ASSEMBLY', met: 3, total: 3 }),
      expect.objectContaining({ period: '2023', assignedBy: 'GOVERNMENT', met: 7, total: 9 }),
      expect.objectContaining({ period: '2023', assignedBy: 'NATIONAL_ASSEMBLY', result: 'EXCEEDED' }),
    ]);
    const narrowed = await graph.read(
      '{ targetScorecards(from: "2023", assignedBy: [GOVERNMENT]) { id provenance { synthetic } } }',
    );
    expect(narrowed.targetScorecards).toEqual([
      { id: 'TargetScorecard:government-2023', provenance: { synthetic: false } },
    ]);
  });
});
