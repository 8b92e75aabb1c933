import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programmeFixtures } from '../testing/programme-fixture.js';
import { progressReportFixtures } from '../testing/progress-report-fixture.js';
import { reached, registration, registrationFixtures } from '../testing/registration-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

describe.each(testDatabases)('groups of progress reports and of registrations, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [
      unitFixture,
      ...programmeFixtures,
      ...progressReportFixtures,
      ...registrationFixtures,
    ]);
  });
  afterAll(() => graph.close());

  const reports = async (args: string, selection: string) =>
    (await graph.read(`{ progressReportGroups(${args}) { totalCount nodes { ${selection} } } }`))
      .progressReportGroups;
  const registrations = async (args: string, selection: string) =>
    (await graph.read(`{ registrationGroups(${args}) { totalCount nodes { ${selection} } } }`))
      .registrationGroups;

  it('tell how many reports come in time, as it stood on a day', async () => {
    const measures =
      'owedBy frequency count onTime late overdue notDue onTimeShare medianDelay percentile90Delay provenance { synthetic note }';
    expect(await reports('groupBy: [OWED_BY, FREQUENCY], asOf: "2024-03-31"', measures)).toEqual({
      totalCount: 3,
      nodes: [
        {
          owedBy: 'COMMUNE_HEALTH_STATION',
          frequency: 'MONTHLY',
          count: 2,
          onTime: 1,
          late: 1,
          overdue: 0,
          notDue: 0,
          onTimeShare: 1 / 2,
          medianDelay: 5,
          percentile90Delay: 9,
          provenance: { synthetic: true, note: 'Tính từ các báo cáo tiến độ, trong đó có dữ liệu giả lập.' },
        },
        expect.objectContaining({ frequency: 'WEEKLY', count: 2, onTime: 1, overdue: 1, onTimeShare: 1 / 2 }),
        expect.objectContaining({
          owedBy: 'DISTRICT_HEALTH_CENTRE',
          overdue: 1,
          onTimeShare: 0,
          medianDelay: 26,
        }),
      ],
    });
    // Before Châu Phong submitted, and before anything was due.
    expect(
      (await reports('groupBy: [YEAR], asOf: "2024-03-10"', 'year count onTime late overdue')).nodes,
    ).toEqual([{ year: 2024, count: 5, onTime: 2, late: 0, overdue: 3 }]);
    expect(
      (await reports('groupBy: [YEAR], asOf: "2024-01-01"', 'count notDue onTimeShare medianDelay')).nodes,
    ).toEqual([{ count: 5, notDue: 5, onTimeShare: null, medianDelay: null }]);
  });

  it('are of places on both sides of the merger', async () => {
    const selection =
      'presentProvince { id } province { id } unit { id } region { id } criteriaRegion { id } count';
    expect(
      (await reports('groupBy: [PRESENT_PROVINCE, PROVINCE, CRITERIA_REGION], asOf: "2024-03-31"', selection))
        .nodes,
    ).toEqual([
      {
        presentProvince: { id: '2025:24' },
        province: { id: '2004:27' },
        unit: null,
        region: null,
        criteriaRegion: { id: 'NTM:DBSH' },
        count: 5,
      },
    ]);
    expect(
      (
        await registrations(
          'groupBy: [PRESENT_PROVINCE, YEAR], filter: { asOf: "2025-01-01" }',
          'presentProvince { id } year count',
        )
      ).nodes,
    ).toEqual([
      { presentProvince: { id: '2004:68' }, year: 2022, count: 1 },
      { presentProvince: { id: '2025:24' }, year: 2023, count: 2 },
      { presentProvince: { id: '2025:24' }, year: 2024, count: 1 },
    ]);
  });

  it('tell how far registrations have come, in the stage of the day', async () => {
    const selection = 'stage count recognised revoked recognisedShare provenance { synthetic }';
    expect(
      (await registrations('groupBy: [STAGE], filter: { asOf: "2023-06-30" }', selection)).nodes,
    ).toEqual([
      expect.objectContaining({ stage: 'RECOGNISED', count: 1, recognised: 1, recognisedShare: 1 }),
      expect.objectContaining({ stage: null, count: 3, recognised: 0, recognisedShare: null }),
    ]);
    expect(
      (await registrations('groupBy: [STAGE], filter: { asOf: "2024-12-31" }', selection)).nodes,
    ).toEqual([
      expect.objectContaining({
        stage: 'REGISTERED',
        count: 2,
        recognisedShare: null,
        provenance: { synthetic: false },
      }),
      expect.objectContaining({ stage: 'REVOKED', count: 1, revoked: 1, recognisedShare: 0 }),
      expect.objectContaining({ stage: 'SELF_ASSESSED', count: 1 }),
    ]);
  });

  it('are kept, ordered, cut to the first of each place, and paged', async () => {
    const ask = async (more: string) =>
      (
        await reports(
          `groupBy: [FREQUENCY, UNIT], asOf: "2024-03-31", ${more}`,
          'frequency unit { id } count medianDelay',
        )
      ).nodes.map(
        // biome-ignore lint/suspicious/noExplicitAny: the shape is in the question.
        ({ frequency, unit }: any) => `${frequency} ${unit.id}`,
      );
    expect(await ask('orderBy: [{ field: MEDIAN_DELAY, direction: DESC }]')).toEqual([
      'MONTHLY 2004:259',
      'WEEKLY 2004:09307',
      'MONTHLY 2004:09292',
      'MONTHLY 2004:09307',
    ]);
    expect(await ask('having: { onTimeShare: { lt: 0.5 }, count: { gte: 1 } }')).toEqual([
      'MONTHLY 2004:09292',
      'MONTHLY 2004:259',
    ]);
    expect(
      await ask('orderBy: [{ field: MEDIAN_DELAY, direction: DESC }], top: { first: 1, per: [FREQUENCY] }'),
    ).toEqual(['MONTHLY 2004:259', 'WEEKLY 2004:09307']);
    const { totalCount } = await reports(
      'groupBy: [FREQUENCY, UNIT], top: { first: 2, per: [FREQUENCY] }, first: 1',
      'count',
    );
    expect(totalCount).toBe(3);
  });

  it.each([
    ['groupBy: []', 'groupBy is empty'],
    ['groupBy: [YEAR], orderBy: [{ field: UNIT }]', 'orderBy names UNIT, which groupBy does not'],
    ['groupBy: [YEAR], top: { first: 3, per: [UNIT] }', 'top.per names UNIT, which groupBy does not'],
    ['groupBy: [YEAR], top: { first: 3, per: [YEAR] }', 'top.per names all that is grouped by'],
    ['groupBy: [YEAR, UNIT], top: { first: 0, per: [YEAR] }', 'top.first is 0'],
    ['groupBy: [YEAR], filter: { within: "27" }', '"27" is not the id'],
    [
      'groupBy: [YEAR], filter: { dueFrom: "2024-02-01", dueTo: "2024-01-01" }',
      'dueFrom 2024-02-01 is after',
    ],
  ])('refuse (%s)', async (args, message) => {
    expect(await graph.fail(`{ progressReportGroups(${args}) { totalCount } }`)).toContain(
      `BAD_USER_INPUT: ${message}`,
    );
  });

  it('of the year of the merger are said not to compare, for they are of each unit', async () => {
    await graph.insert('progress_report', [
      {
        id: 'NTM-STATION-MONTHLY/2004:09307/2025-02',
        schedule_code: 'NTM-STATION-MONTHLY',
        unit_id: '2004:09307',
        recipient_unit_id: '2004:259',
        period: '2025-02',
        due_on: '2025-03-03',
        submitted_on: null,
        synthetic: true,
      },
    ]);
    await graph.insert('registration', [registration('2004:09307', 2025)]);
    await graph.insert('registration_stage', [
      reached('2004:09307/NTM_ADVANCED/2025', 1, 'REGISTERED', '2025-02-01'),
    ]);
    for (const [groups, asOf] of [
      [reports, ', asOf: "2025-03-31"'],
      [registrations, ''],
    ] as const) {
      const of = async (groupBy: string) =>
        (await groups(`groupBy: [${groupBy}]${asOf}`, 'year breaks { kind period }')).nodes.filter(
          (group: { breaks: object[] }) => group.breaks.length > 0,
        );
      const broken = [{ year: 2025, breaks: [{ kind: 'UNITS', period: '2025-07-01' }] }];
      expect(await of('YEAR, PROVINCE')).toEqual(broken);
      expect(await of('YEAR, UNIT')).toEqual(broken);
      // Each unit owes its own: fewer units owe fewer.
      expect(await of('YEAR, PRESENT_PROVINCE')).toEqual(broken);
      expect(await of('PROVINCE')).toEqual([]);
    }
  });
});
