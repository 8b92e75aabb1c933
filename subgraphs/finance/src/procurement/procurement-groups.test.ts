import { sql } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertUnits } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const units = ['2004:24', '2004:27', '2025:24'];
const stages = ['PLANNING', 'TENDER', 'AWARD', 'CONTRACT', 'IMPLEMENTATION'];
const day = '2024-06-30';

function dayOf(offset: number): string {
  return new Date(Date.UTC(2023, 5, 1) + offset * 86_400_000).toISOString().slice(0, 10);
}

const packages = Array.from({ length: 24 }, (_, index) => ({
  id: `package-${index}`,
  unit_id: units[index % 3] as string,
  programme_code: index % 4 === 0 ? 'NTM' : 'DTTS',
  component_code: index % 5 === 0 ? null : 'DTTS.P7.C1',
  plan_year: 2022 + (index % 3),
  title: `Package ${index}`,
  category: index % 2 === 0 ? 'GOODS' : 'WORKS',
  method: 'OPEN',
  planned_amount: 1000 + index,
  contract_amount: 900 + index,
  synthetic: index % 7 !== 0,
}));
const milestones = packages.flatMap(({ id }, index) =>
  stages.map((stage, place) => ({
    package_id: id,
    stage,
    due_date: dayOf(place * 30),
    date_met: place < index % 6 ? dayOf(place * 30 + index * 9) : null,
  })),
);
const dossiers = Array.from({ length: 20 }, (_, index) => ({
  id: `dossier-${index}`,
  unit_id: units[index % 3] as string,
  programme_code: 'GN',
  component_code: null,
  plan_year: 2022 + (index % 3),
  fund_source: index % 2 === 0 ? 'CENTRAL' : 'LOCAL',
  capital: 'RECURRENT',
  state: ['APPROVED', 'SUBMITTED', 'RETURNED', 'PREPARING'][index % 4] as string,
  due_on: '2024-03-31',
  submitted_on: index % 4 === 3 ? null : `2024-0${3 + (index % 5)}-15`,
  approved_on: index % 4 === 0 ? `2024-0${4 + (index % 5)}-20` : null,
  requested_amount: index % 4 === 3 ? null : 500 + index,
  approved_amount: index % 4 === 0 ? 400 + index : null,
  synthetic: true,
}));

describe.each(testDatabases)('groups of packages and dossiers on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await graph.insert('procurement_package', packages);
    await graph.insert('procurement_milestone', milestones);
    await graph.insert('settlement_dossier', dossiers);
  });
  afterAll(() => graph.close());

  const groups = async (field: string, args: string, selection: string) =>
    (await graph.read(`{ ${field}(asOf: "${day}", ${args}) { totalCount nodes { ${selection} } } }`))[field];
  const list = async (field: string, args: string, selection: string) =>
    (await graph.read(`{ ${field}(asOf: "${day}", first: 100, ${args}) { nodes { ${selection} } } }`))[field]
      .nodes;

  it('measure the packages of each stage as the list has them', async () => {
    const all = await list(
      'procurements',
      '',
      'stage delayDays plannedAmount contractAmount provenance { synthetic }',
    );
    const { nodes } = await groups(
      'procurementGroups',
      'groupBy: [STAGE]',
      'stage count late finished meanDelay longestDelay plannedAmount contractAmount provenance { synthetic }',
    );
    // biome-ignore lint/suspicious/noExplicitAny: the shapes are in the questions.
    const byStage = Map.groupBy(all, ({ stage }: any) => stage);
    expect(nodes).toHaveLength(byStage.size);
    for (const { stage, ...group } of nodes) {
      // biome-ignore lint/suspicious/noExplicitAny: the shapes are in the questions.
      const rows: any[] = byStage.get(stage) ?? [];
      const delays = rows.map(({ delayDays }) => delayDays);
      const contracts = rows.flatMap(({ contractAmount }) => contractAmount ?? []);
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      expect(group).toEqual({
        count: rows.length,
        late: delays.filter((delay) => delay > 0).length,
        finished: stage === null ? rows.length : 0,
        meanDelay: expect.closeTo(sum(delays) / rows.length, 9),
        longestDelay: Math.max(...delays),
        plannedAmount: sum(rows.map(({ plannedAmount }) => plannedAmount)),
        contractAmount: contracts.length === 0 ? null : sum(contracts),
        provenance: { synthetic: rows.some(({ provenance }) => provenance.synthetic) },
      });
    }
  });

  it('agree with SQL by present province and plan year, medians too', async () => {
    const { rows } = await sql<{ place: string; year: number; median: number; count: number }>`
      with late as (
        select k.*, coalesce(
          (select greatest(0, ${day}::date - m.due_date) from finance.procurement_milestone m
           where m.package_id = k.id and (m.date_met is null or m.date_met > ${day}::date) order by m.due_date limit 1),
          (select greatest(0, m.date_met - m.due_date) from finance.procurement_milestone m
           where m.package_id = k.id order by m.due_date desc limit 1)) as days
        from finance.procurement_package k)
      select '2025:24' as place, plan_year as year, count(*)::int as count,
        (percentile_cont(0.5) within group (order by days))::float8 as median
      from late group by 2 order by 2`.execute(graph.subgraph.readContext().database);
    const { nodes } = await groups(
      'procurementGroups',
      'groupBy: [PRESENT_PROVINCE, PLAN_YEAR]',
      'presentProvince { id } planYear count medianDelay',
    );
    expect(nodes).toEqual(
      rows.map(({ place, year, count, median }) => ({
        presentProvince: { id: place },
        planYear: year,
        count,
        medianDelay: median,
      })),
    );
  });

  it('measure the dossiers of each state as they stood on the day', async () => {
    const all = await list('settlementDossiers', '', 'state delayDays approvedAmount submittedOn approvedOn');
    const { nodes } = await groups(
      'settlementGroups',
      'groupBy: [STATE]',
      'state count submitted approved late longestDelay approvedAmount',
    );
    // biome-ignore lint/suspicious/noExplicitAny: the shapes are in the questions.
    const byState = Map.groupBy(all, ({ state }: any) => state);
    expect([...byState.keys()].sort()).toEqual(nodes.map(({ state }: { state: string }) => state));
    for (const { state, ...group } of nodes) {
      // biome-ignore lint/suspicious/noExplicitAny: the shapes are in the questions.
      const rows: any[] = byState.get(state) ?? [];
      expect(group).toMatchObject({
        count: rows.length,
        submitted: rows.filter(({ submittedOn }) => submittedOn !== null).length,
        approved: state === 'APPROVED' ? rows.length : 0,
        late: rows.filter(({ delayDays }) => delayDays > 0).length,
        longestDelay: Math.max(...rows.map(({ delayDays }) => delayDays)),
      });
      for (const { approvedOn, submittedOn } of rows) {
        expect((approvedOn ?? '') <= day && (submittedOn ?? '') <= day).toBe(true);
      }
    }
  });

  it('a dossier asked for a day is another object than today, and is found again by its id', async () => {
    const [first] = await list(
      'settlementDossiers',
      'filter: { planYear: 2023 }',
      'id dossierId state submittedOn approvedOn',
    );
    expect(first.id).toBe(`SettlementDossier:${first.dossierId}@${day}`);
    const [again] = await graph.readEntities(
      'SettlementDossier',
      [{ id: first.id }],
      'id dossierId state submittedOn approvedOn',
    );
    expect(again).toEqual(first);
    const early = await graph.read(
      '{ settlementDossiers(asOf: "2023-06-30") { nodes { planYear state approvedAmount } } }',
    );
    expect(early.settlementDossiers.nodes.every((node: { planYear: number }) => node.planYear === 2022)).toBe(
      true,
    );
    expect(new Set(early.settlementDossiers.nodes.map((node: { state: string }) => node.state))).toEqual(
      new Set(['PREPARING']),
    );
  });

  it.each([
    ['procurements', 'PLANNED_AMOUNT', 'plannedAmount'],
    ['procurements', 'CONTRACT_AMOUNT', 'contractAmount'],
    ['procurements', 'PLAN_YEAR', 'planYear'],
    ['procurements', 'DELAY', 'delayDays'],
    ['settlementDossiers', 'APPROVED_AMOUNT', 'approvedAmount'],
    ['settlementDossiers', 'SUBMITTED_ON', 'submittedOn'],
  ])('%s are listed by %s in either direction, those without it last', async (field, order, column) => {
    for (const direction of ['ASC', 'DESC']) {
      const values: (number | string | null)[] = (
        await list(field, `orderBy: { field: ${order}, direction: ${direction} }`, column)
      ).map((row: Record<string, number | string | null>) => row[column] ?? null);
      const known = values.filter((value) => value !== null);
      const sorted = [...known].sort((a, b) => (a < b ? -1 : Number(a > b)));
      expect(known).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
      expect(values.slice(known.length).every((value) => value === null)).toBe(true);
    }
  });

  it('of the year of the merger are said not to compare, except of present provinces', async () => {
    const later = { plan_year: 2025, unit_id: '2004:27' };
    await graph.insert('procurement_package', [{ ...packages[0], ...later, id: 'package-2025' }]);
    await graph.insert('settlement_dossier', [{ ...dossiers[0], ...later, id: 'dossier-2025' }]);
    for (const field of ['procurementGroups', 'settlementGroups']) {
      const of = async (groupBy: string) => {
        const question = `{ ${field}(groupBy: [${groupBy}]) { nodes { planYear breaks { kind period } } } }`;
        const { nodes } = (await graph.read(question))[field];
        return nodes.filter((group: { breaks: object[] }) => group.breaks.length > 0);
      };
      const broken = [{ planYear: 2025, breaks: [{ kind: 'UNITS', period: '2025-07-01' }] }];
      expect(await of('PLAN_YEAR, PROVINCE'), field).toEqual(broken);
      expect(await of('PLAN_YEAR, UNIT'), field).toEqual(broken);
      expect(await of('PLAN_YEAR, PRESENT_PROVINCE'), field).toEqual([]);
      expect(await of('PROVINCE'), field).toEqual([]);
    }
  });
});
