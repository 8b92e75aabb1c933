import { testDatabases } from '@ntp-graph/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertUnits } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const stages = ['PLANNING', 'TENDER', 'AWARD', 'CONTRACT', 'IMPLEMENTATION'];
const due = ['2023-02-01', '2023-03-01', '2023-04-01', '2023-05-01', '2023-11-01'];

function aPackage(id: string, unit: string, more: object = {}) {
  return {
    id,
    unit_id: unit,
    programme_code: 'DTTS',
    component_code: 'DTTS.P7.C1',
    plan_year: 2023,
    title: `Package ${id}`,
    category: 'GOODS',
    method: 'OPEN',
    planned_amount: 1_000,
    contract_amount: null,
    tender_start: null,
    tender_end: null,
    contract_start: null,
    contract_end: null,
    synthetic: true,
    ...more,
  };
}

const packages = [
  aPackage('finished', '2004:27', {
    contract_amount: 950,
    tender_start: '2023-02-02',
    tender_end: '2023-03-01',
    contract_start: '2023-06-10',
    contract_end: '2023-12-07',
  }),
  aPackage('stuck', '2004:27', { tender_start: '2023-02-02', category: 'WORKS' }),
  aPackage('elsewhere', '2004:24', { programme_code: 'NTM', component_code: null, plan_year: 2024 }),
];

const met: Record<string, (string | null)[]> = {
  finished: ['2023-02-01', '2023-03-01', '2023-04-21', '2023-06-10', '2023-11-30'],
  stuck: ['2023-01-20', null, null, null, null],
  elsewhere: [null, null, null, null, null],
};

const milestones = Object.entries(met).flatMap(([id, dates]) =>
  stages.map((stage, place) => ({
    package_id: id,
    stage,
    due_date: due[place] ?? null,
    date_met: dates[place] ?? null,
  })),
);

describe.each(testDatabases)('procurement packages on $name', (database) => {
  let graph: TestGraph;
  const ask = async (fieldArguments: string, selection: string) =>
    (await graph.read(`{ procurements(${fieldArguments}) { ${selection} } }`)).procurements;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await graph.insert('procurement_package', packages);
    await graph.insert('procurement_milestone', milestones);
  });
  afterAll(() => graph.close());

  it('are shown with their stages, the day each ended and how late it was', async () => {
    const { nodes, totalCount } = await ask(
      'asOf: "2023-12-31", filter: { within: "2004:27", synthetic: true }',
      `totalCount nodes { id packageId title unit { id } programme { code } component { code } planYear category method
        plannedAmount contractAmount tenderPeriod { startDate endDate } awardDate contractPeriod { startDate endDate }
        stage delayDays milestones { stage dueDate dateMet delayDays } provenance { synthetic source { id } } }`,
    );
    expect(totalCount).toBe(2);
    expect(nodes[1]).toEqual({
      id: 'ProcurementPackage:finished@2023-12-31',
      packageId: 'finished',
      title: 'Package finished',
      unit: { id: '2004:27' },
      programme: { code: 'DTTS' },
      component: { code: 'DTTS.P7.C1' },
      planYear: 2023,
      category: 'GOODS',
      method: 'OPEN',
      plannedAmount: 1_000,
      contractAmount: 950,
      tenderPeriod: { startDate: '2023-02-02', endDate: '2023-03-01' },
      awardDate: '2023-04-21',
      contractPeriod: { startDate: '2023-06-10', endDate: '2023-12-07' },
      stage: null,
      delayDays: 29,
      milestones: [
        { stage: 'PLANNING', dueDate: '2023-02-01', dateMet: '2023-02-01', delayDays: 0 },
        { stage: 'TENDER', dueDate: '2023-03-01', dateMet: '2023-03-01', delayDays: 0 },
        { stage: 'AWARD', dueDate: '2023-04-01', dateMet: '2023-04-21', delayDays: 20 },
        { stage: 'CONTRACT', dueDate: '2023-05-01', dateMet: '2023-06-10', delayDays: 40 },
        { stage: 'IMPLEMENTATION', dueDate: '2023-11-01', dateMet: '2023-11-30', delayDays: 29 },
      ],
      provenance: { synthetic: true, source: null },
    });
    expect(nodes[0]).toMatchObject({ packageId: 'stuck', stage: 'TENDER', delayDays: 305, awardDate: null });
  });

  it('stand as they stood on the day asked for: what came later has not happened', async () => {
    const filter = 'filter: { programmes: ["DTTS"], components: ["DTTS.P7.C1"], category: GOODS }';
    const selection = 'nodes { stage delayDays awardDate contractAmount contractPeriod { startDate } }';
    expect((await ask(`asOf: "2023-05-31", ${filter}`, selection)).nodes).toEqual([
      {
        stage: 'CONTRACT',
        delayDays: 30,
        awardDate: '2023-04-21',
        contractAmount: null,
        contractPeriod: null,
      },
    ]);
    expect(
      (await ask(`asOf: "2023-01-15", ${filter}`, 'nodes { tenderPeriod { startDate } stage }')).nodes,
    ).toEqual([{ tenderPeriod: null, stage: 'PLANNING' }]);
  });

  it.each([
    ['1990-01-01', []],
    ['2022-12-31', []],
    ['2023-01-01', ['finished', 'stuck']],
    ['2023-01-31', ['finished', 'stuck']],
    // Of plan year 2024, but its first stage was due earlier.
    ['2023-02-01', ['elsewhere', 'finished', 'stuck']],
  ])('that can exist on %s are %j', async (asOf, ids) => {
    const { nodes, totalCount } = await ask(`asOf: "${asOf}"`, 'totalCount nodes { packageId }');
    expect(nodes.map(({ packageId }: { packageId: string }) => packageId)).toEqual(ids);
    expect(totalCount).toBe(ids.length);
  });

  it.each([
    ['stage: TENDER', ['stuck']],
    ['delayedMoreThan: 300', ['elsewhere', 'stuck']],
    ['delayedMoreThan: 305', ['elsewhere']],
    ['delayedMoreThan: 20', ['elsewhere', 'stuck', 'finished']],
    ['delayedMoreThan: 20, finished: false', ['elsewhere', 'stuck']],
    ['delayedMoreThan: 20, finished: true', ['finished']],
    ['planYear: 2023', ['stuck', 'finished']],
    ['within: "2025:24"', []],
    ['within: "2025:24", includePredecessors: true', ['elsewhere', 'stuck', 'finished']],
    ['within: "2004:99"', []],
    ['synthetic: false', []],
  ])('are found by { %s }, the latest first', async (filter, ids) => {
    const { nodes, totalCount } = await ask(
      `asOf: "2023-12-31", filter: { ${filter} }`,
      'totalCount nodes { packageId }',
    );
    expect(nodes.map(({ packageId }: { packageId: string }) => packageId)).toEqual(ids);
    expect(totalCount).toBe(ids.length);
  });

  it('come page by page', async () => {
    const first = await ask(
      'asOf: "2023-12-31", first: 2',
      'nodes { packageId } pageInfo { endCursor hasNextPage }',
    );
    const after = `after: "${first.pageInfo.endCursor}"`;
    const second = await ask(
      `asOf: "2023-12-31", first: 2, ${after}`,
      'nodes { packageId } pageInfo { hasNextPage }',
    );
    expect(
      [...first.nodes, ...second.nodes].map(({ packageId }: { packageId: string }) => packageId),
    ).toEqual(['elsewhere', 'stuck', 'finished']);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('are never less late on a later day while they stay in a stage', async () => {
    const day = fc.date({ min: new Date('2022-12-01'), max: new Date('2024-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(day, day, async (one, other) => {
        const [earlier, later] = [one, other].map((date) => date.toISOString().slice(0, 10)).sort();
        const of = async (asOf: string | undefined) =>
          new Map(
            (await ask(`asOf: "${asOf}"`, 'nodes { packageId stage delayDays }')).nodes.map(
              (node: { packageId: string }) => [node.packageId, node],
            ),
          ) as Map<string, { stage: string | null; delayDays: number }>;
        const [before, after] = [await of(earlier), await of(later)];
        for (const [id, { stage, delayDays }] of before) {
          expect(delayDays).toBeGreaterThanOrEqual(0);
          if (after.get(id)?.stage === stage) {
            expect(after.get(id)?.delayDays).toBeGreaterThanOrEqual(delayDays);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['filter: { within: "27" }', '"27" is not the id of an administrative unit'],
    ['filter: { planYear: 1999 }', 'planYear is 1999'],
    ['filter: { delayedMoreThan: -1 }', 'delayedMoreThan is -1; expected a number of days from 0, e.g. 90'],
    ['first: 2001', 'first is 2001'],
  ])('refuses (%s)', async (fieldArguments, message) => {
    expect(await graph.fail(`{ procurements(${fieldArguments}) { totalCount } }`)).toContain(
      `BAD_USER_INPUT: ${message}`,
    );
  });

  it('reads what looks like SQL as text', async () => {
    const text = `'; drop table finance.procurement_package; --`;
    const source =
      'query ($text: [String!]) { procurements(filter: { programmes: $text, components: $text }) { totalCount } }';
    expect(await graph.read(source, { text: [text] })).toEqual({ procurements: { totalCount: 0 } });
    expect((await ask('first: 1', 'totalCount')).totalCount).toBe(3);
  });

  it('without stages exist from the first day of their plan year', async () => {
    const filter = 'filter: { programmes: ["GN"] }';
    await graph.insert('procurement_package', [
      aPackage('bare', '2004:27', { programme_code: 'GN', component_code: null, plan_year: 2022 }),
    ]);
    expect((await ask(`asOf: "2021-12-31", ${filter}`, 'totalCount')).totalCount).toBe(0);
    expect((await ask(`asOf: "2022-01-01", ${filter}`, 'totalCount')).totalCount).toBe(1);
  });
});
