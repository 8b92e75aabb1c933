import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { status, statusFixture } from '../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture, vanishedFixture } from '../testing/unit-fixture.js';

const bhyt = 'NTM-COMMUNE-2021/15.1';
const stunting = 'NTM-COMMUNE-2021/15.3';

const statuses = [
  status('2004:09307', bhyt, 2024, 'MET'),
  status('2004:09292', bhyt, 2024, 'BASICALLY_MET'),
  status('2004:09277', bhyt, 2024, 'NOT_MET'),
  status('2004:07282', bhyt, 2024, 'MET'),
  status('2004:24850', bhyt, 2024, 'NOT_ASSESSED'),
  status('2004:09307', stunting, 2024, 'MET', { synthetic: false, source_id: 'a-document' }),
  status('2004:09307', bhyt, 2023, 'NOT_MET'),
  // In the year of the merger Mộ Đạo and its successor both have a status; of Phù Lãng only the predecessors have.
  status('2004:09307', bhyt, 2025, 'NOT_MET'),
  status('2025:09295', bhyt, 2025, 'MET'),
  status('2004:09292', bhyt, 2025, 'MET'),
  status('2004:09277', bhyt, 2025, 'MET'),
  status('2004:259', 'NTM-DISTRICT-2021/5', 2024, 'MET'),
  status('2004:09307', 'NTM-COMMUNE-2021/15', 2023, 'NOT_MET'),
  status('2004:09292', 'NTM-COMMUNE-2021/15', 2023, 'NOT_ASSESSED'),
];

const counts = 'criterion { number } met basicallyMet notMet notAssessed total share';

describe.each(testDatabases)('criteria summaries, on $name', (database) => {
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

  /** The summary of criterion 15.1, unless another number is given. */
  async function summary(id: string, args: string, selection = counts, number = '15.1') {
    const asked = args.includes('criteriaSet') ? args : `criteriaSet: "NTM-COMMUNE-2021", ${args}`;
    const document = `criteriaSummary(${asked}) { of: criterion { number } ${selection} }`;
    const [unit] = await graph.readUnits([id], document);
    const found = unit.criteriaSummary.find(({ of }: { of: { number: string } }) => of.number === number);
    if (found) delete found.of;
    return found;
  }

  it('count the communes of a province by status; basically met is not met', async () => {
    expect(await summary('2004:27', 'year: 2024')).toEqual({
      criterion: { number: '15.1' },
      met: 1,
      basicallyMet: 1,
      notMet: 1,
      notAssessed: 0,
      total: 3,
      share: 1 / 3,
    });
  });

  it.each([
    ['a district', '2004:259', 3, 1],
    ['a commune', '2004:09307', 1, 1],
    ['the country', 'VN', 5, 2],
    ['another province', '2004:68', 1, 0],
  ])('are of %s too', async (_, id, total, met) => {
    expect(await summary(id, 'year: 2024', 'total met')).toEqual({ total, met });
  });

  it('take the share of those assessed: who was not has not failed', async () => {
    const asked = 'count assessed met basicallyMet notMet notAssessed notApplicable total share';
    expect(await summary('VN', 'year: 2024', asked)).toEqual({
      count: 5,
      assessed: 4,
      met: 2,
      basicallyMet: 1,
      notMet: 1,
      notAssessed: 1,
      notApplicable: 0,
      total: 5,
      share: 1 / 2,
    });
    expect(await summary('2004:68', 'year: 2024', 'total share')).toEqual({ total: 1, share: null });
  });

  it('say between which bounds a share lies that cannot be known', async () => {
    expect(
      await summary('2004:27', 'year: 2023', 'share shareUnknown shareAtLeast shareAtMost', '15'),
    ).toEqual({ share: null, shareUnknown: 'PARTS_NOT_ASSESSED', shareAtLeast: 0, shareAtMost: 1 / 2 });
    expect(await summary('2004:27', 'year: 2023', 'share shareUnknown', '15.4')).toEqual({
      share: null,
      shareUnknown: 'NOBODY_ASSESSED',
    });
  });

  it('count the communes of the predecessors of a present province only when asked', async () => {
    expect(await summary('2025:24', 'year: 2024', 'total share')).toEqual({ total: 0, share: null });
    expect(await summary('2025:24', 'year: 2024, includePredecessors: true', 'met notMet total')).toEqual({
      met: 2,
      notMet: 1,
      total: 4,
    });
  });

  it('count no commune beside its successor in the year of a merger', async () => {
    const selection = 'met notMet total';
    const merged = { met: 3, notMet: 0, total: 3 };
    expect(await summary('2025:24', 'year: 2025, includePredecessors: true', selection)).toEqual(merged);
    expect(await summary('VN', 'year: 2025', selection)).toEqual(merged);
    expect(await summary('2004:27', 'year: 2025', selection)).toEqual({ met: 2, notMet: 1, total: 3 });
  });

  it('say of how many units in force they speak, those with an uncertain end among them', async () => {
    const covered = async (id: string, args: string) => {
      const { count, coverage } = await summary(id, args, 'count coverage { inForce endUncertain }');
      return [count, coverage.inForce, coverage.endUncertain];
    };
    expect(await covered('2004:27', 'year: 2024')).toEqual([3, 5, 1]);
    expect(await covered('2004:68', 'year: 2024')).toEqual([1, 1, 0]);
    expect(await covered('VN', 'year: 2024')).toEqual([5, 7, 1]);
    // In the year that it ended: on its own last day. Of the country on the last day of the year.
    expect(await covered('2004:27', 'year: 2025')).toEqual([3, 3, 0]);
    expect(await covered('VN', 'year: 2025')).toEqual([3, 3, 0]);
    expect(await covered('2025:24', 'year: 2024')).toEqual([0, 0, 0]);
    expect(await covered('2025:24', 'year: 2024, includePredecessors: true')).toEqual([4, 6, 1]);
  });

  it('list every criterion of the set in its order, those nobody was assessed on with total 0', async () => {
    const [unit] = await graph.readUnits(
      ['2004:27'],
      'criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", year: 2024) { criterion { number } total share }',
    );
    expect(unit.criteriaSummary).toEqual([
      { criterion: { number: '14' }, total: 0, share: null },
      { criterion: { number: '15' }, total: 0, share: null },
      { criterion: { number: '15.1' }, total: 3, share: 1 / 3 },
      { criterion: { number: '15.2' }, total: 0, share: null },
      { criterion: { number: '15.3' }, total: 1, share: 1 },
      { criterion: { number: '15.4' }, total: 0, share: null },
      { criterion: { number: '16' }, total: 0, share: null },
      { criterion: { number: '17' }, total: 0, share: null },
      { criterion: { number: '17.x' }, total: 0, share: null },
    ]);
  });

  it('are of the criteria asked for, in the order of the set', async () => {
    const [unit] = await graph.readUnits(
      ['2004:27'],
      `criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", criteria: ["15.3", "15.1"], year: 2024) {
        criterion { number } total }`,
    );
    expect(unit.criteriaSummary).toEqual([
      { criterion: { number: '15.1' }, total: 3 },
      { criterion: { number: '15.3' }, total: 1 },
    ]);
  });

  it('count districts for a district set', async () => {
    const args = 'criteriaSet: "NTM-DISTRICT-2021", year: 2024';
    expect(await summary('2004:27', args, 'met total', '5')).toEqual({ met: 1, total: 1 });
  });

  it('say when what they count is synthetic, and can leave it out', async () => {
    const selection = 'total provenance { synthetic source { id } }';
    expect(await summary('2004:27', 'year: 2024', selection)).toEqual({
      total: 3,
      provenance: { synthetic: true, source: null },
    });
    expect(await summary('2004:27', 'year: 2024', selection, '15.3')).toEqual({
      total: 1,
      provenance: { synthetic: false, source: null },
    });
    expect(await summary('2004:27', 'year: 2024, synthetic: false', 'total')).toEqual({ total: 0 });
  });

  it('come for many units at once, in the order of the units', async () => {
    const units = await graph.readUnits(
      ['2004:68', 'VN', '2004:99'],
      'id criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", year: 2024) { total }',
    );
    const totals = units.map(({ id, criteriaSummary }) => [
      id,
      criteriaSummary.reduce((sum: number, { total }: { total: number }) => sum + total, 0),
    ]);
    expect(totals).toEqual([
      ['2004:68', 1],
      ['VN', 6],
      ['2004:99', 0],
    ]);
  });

  it('are the same however many provinces are asked together', async () => {
    const others = ['2004:01', '2004:02', '2004:04', '2004:06', '2004:08', '2004:10'];
    const units = await graph.readUnits(
      [...others, '2004:27'],
      'criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", criteria: ["15.1"], year: 2024) { met notMet total }',
    );
    expect(units.at(-1).criteriaSummary).toEqual([{ met: 1, notMet: 1, total: 3 }]);
    expect(units[0].criteriaSummary).toEqual([{ met: 0, notMet: 0, total: 0 }]);
  });

  it.each([
    ['NTM-COMMUNE-1999', '2024', 'there is no set of criteria "NTM-COMMUNE-1999"; expected one of'],
    ['NTM-COMMUNE-2021', '2101', 'year is 2101; expected a year from 2000 to 2100.'],
    ['NTM-COMMUNE-2021', '2026', 'expected a year from 2022 to 2025.'],
    [
      'NTM-COMMUNE-2021',
      '2024, criteria: ["99"]',
      'NTM-COMMUNE-2021 has no criterion "99"; expected one of 14, 15',
    ],
  ])('of %s for %s are refused, naming what exists', async (set, year, words) => {
    const refusal = await graph.failUnit(
      '2004:27',
      `criteriaSummary(criteriaSet: "${set}", year: ${year}) { total }`,
    );
    expect(refusal).toMatch(/^BAD_USER_INPUT: /);
    expect(refusal).toContain(words);
  });

  it('of a set for a level above the unit are refused: nothing within a commune is a district', async () => {
    const refusal = await graph.failUnit(
      '2004:09307',
      'criteriaSummary(criteriaSet: "NTM-DISTRICT-2021", year: 2024) { total }',
    );
    expect(refusal).toContain(
      'NTM-DISTRICT-2021 judges units of level DISTRICT, and 2004:09307 is of level COMMUNE',
    );
  });
});
