import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programmeFixtures } from '../testing/programme-fixture.js';
import { progressReportFixtures } from '../testing/progress-report-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

describe.each(testDatabases)('progress reports, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...programmeFixtures, ...progressReportFixtures]);
  });
  afterAll(() => graph.close());

  async function list(filter: string, selection: string): Promise<Record<string, unknown>[]> {
    const { progressReports } = await graph.read(
      `{ progressReports(filter: { ${filter} }) { nodes { ${selection} } } }`,
    );
    return progressReports.nodes;
  }

  async function overdue(day: string, more = ''): Promise<unknown[]> {
    const nodes = await list(`overdueOn: "${day}", ${more}`, 'unit { id } period daysOverdue');
    return nodes.map(({ unit, period, daysOverdue }) => [(unit as { id: string }).id, period, daysOverdue]);
  }

  it('are overdue from the day after they are due until the day they come', async () => {
    expect(await overdue('2024-03-03')).toEqual([]);
    expect(await overdue('2024-03-04')).toEqual([['2004:09292', '2024-02', 1]]);
    expect(await overdue('2024-03-12')).toEqual([
      ['2004:09292', '2024-02', 9],
      ['2004:09307', '2024-W09', 8],
      ['2004:259', '2024-02', 7],
    ]);
    expect(await overdue('2024-03-13')).toEqual([
      ['2004:09307', '2024-W09', 9],
      ['2004:259', '2024-02', 8],
    ]);
  });

  it('of one frequency, place, body or period', async () => {
    expect(await overdue('2024-03-12', 'frequency: WEEKLY')).toEqual([['2004:09307', '2024-W09', 8]]);
    expect(await overdue('2024-03-12', 'within: "2004:09292"')).toEqual([['2004:09292', '2024-02', 9]]);
    expect(await overdue('2024-03-12', 'owedBy: DISTRICT_HEALTH_CENTRE')).toEqual([
      ['2004:259', '2024-02', 7],
    ]);
    expect(await overdue('2024-03-12', 'period: "2024-W09"')).toEqual([['2004:09307', '2024-W09', 8]]);
    expect(await overdue('2024-03-12', 'programme: "GN"')).toEqual([]);
    expect(await overdue('2024-03-12', 'synthetic: false')).toEqual([]);
    expect(await overdue('2024-03-12', 'within: "2025:24"')).toEqual([]);
    expect(await overdue('2024-03-12', 'within: "2025:24", includePredecessors: true')).toHaveLength(3);
  });

  it('tell how late they came, and 0 when in time', async () => {
    const nodes = await list('frequency: MONTHLY, owedBy: COMMUNE_HEALTH_STATION', 'submittedOn daysOverdue');
    expect(nodes).toEqual([
      { submittedOn: '2024-03-13', daysOverdue: 10 },
      { submittedOn: '2024-03-03', daysOverdue: 0 },
    ]);
  });

  it('say who owes whom, and that the day due is our assumption', async () => {
    const [report] = await list(
      'within: "2004:259", period: "2024-02", owedBy: DISTRICT_HEALTH_CENTRE',
      `id frequency owedBy owedTo recipient { id } dueOn provenance { synthetic }
       schedule { code dueDays programme { code } provenance { synthetic confidence note } }`,
    );
    expect(report).toEqual({
      id: 'ProgressReport:NTM-CENTRE-MONTHLY/2004:259/2024-02',
      frequency: 'MONTHLY',
      owedBy: 'DISTRICT_HEALTH_CENTRE',
      owedTo: 'DEPARTMENT_OF_HEALTH',
      recipient: { id: '2004:27' },
      dueOn: '2024-03-05',
      provenance: { synthetic: true },
      schedule: {
        code: 'NTM-CENTRE-MONTHLY',
        dueDays: 5,
        programme: { code: 'NTM' },
        provenance: { synthetic: false, confidence: 'LOW', note: 'the days are an assumption of ours' },
      },
    });
    const { reportingSchedules } = await graph.read('{ reportingSchedules { code owedTo } }');
    expect(reportingSchedules).toEqual([
      { code: 'NTM-CENTRE-MONTHLY', owedTo: 'DEPARTMENT_OF_HEALTH' },
      { code: 'NTM-STATION-MONTHLY', owedTo: 'DISTRICT_HEALTH_CENTRE' },
      { code: 'NTM-STATION-WEEKLY', owedTo: 'DISTRICT_HEALTH_CENTRE' },
    ]);
  });

  it('of many units come at once, those of the unit itself only', async () => {
    const units = await graph.readUnits(
      ['2004:27', '2025:09295', '2004:259', '2004:09307'],
      'progressReports(filter: { overdueOn: "2024-03-12" }, includePredecessors: true) { unit { id } period }',
    );
    const week9 = { unit: { id: '2004:09307' }, period: '2024-W09' };
    expect(units.map(({ progressReports }) => progressReports)).toEqual([
      [],
      [week9],
      [{ unit: { id: '2004:259' }, period: '2024-02' }],
      [week9],
    ]);
  });

  it('come in pages by the day they are due, without a gap', async () => {
    const document = `query ($after: String) { progressReports(first: 2, after: $after) {
      totalCount nodes { dueOn unit { id } } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    for (const hasNextPage of [true, true, false]) {
      const { progressReports } = await graph.read(document, { after });
      expect(progressReports.totalCount).toBe(5);
      expect(progressReports.pageInfo.hasNextPage).toBe(hasNextPage);
      seen.push(
        ...progressReports.nodes.map(({ dueOn, unit }: never) => `${dueOn} ${(unit as { id: string }).id}`),
      );
      after = progressReports.pageInfo.endCursor;
    }
    expect(seen).toEqual([
      '2024-02-26 2004:09307',
      '2024-03-03 2004:09292',
      '2024-03-03 2004:09307',
      '2024-03-04 2004:09307',
      '2024-03-05 2004:259',
    ]);
  });

  it('refuse a period that no report is of, a malformed unit and a day that does not exist', async () => {
    const fail = (filter: string) => graph.fail(`{ progressReports(filter: { ${filter} }) { totalCount } }`);
    expect(await fail('period: "2024"')).toBe(
      'BAD_USER_INPUT: period is "2024"; expected an ISO week (2024-W05) or a month (2024-02).',
    );
    expect(await fail('period: "2024-W60"')).toMatch(/"2024-W60" is not a period/);
    expect(await fail('within: "quế võ"')).toMatch(/^BAD_USER_INPUT: "quế võ" is not the id/);
    expect(await fail('overdueOn: "2024-02-30"')).toMatch(/"2024-02-30" is not a date/);
    expect(await graph.failUnit('2004:27', 'progressReports(filter: { period: "2024-Q1" }) { id }')).toMatch(
      /^BAD_USER_INPUT: period is "2024-Q1"/,
    );
  });
});
