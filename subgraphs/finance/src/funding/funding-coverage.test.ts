import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FundSource } from '../ledger/fund-source.js';
import { entry, insertEntries, insertUnits } from '../testing/fixtures.js';
import { openTestGraph, readProgrammes, type TestGraph } from '../testing/test-graph.js';

const nutrition = { programme: 'GN', component: 'GN.P3.S2', planYear: 2025 };
const ledger = [
  entry('2004:24', 'PLANNED', 100, nutrition),
  entry('2004:27', 'PLANNED', 140, nutrition),
  entry('2004:27', 'PLANNED', 20, { ...nutrition, source: FundSource.LOCAL }),
  entry('2004:27', 'PLANNED', 60, { ...nutrition, component: 'GN.P1' }),
  // The same money, told by a commune.
  entry('2004:09292', 'PLANNED', 140, nutrition),
  entry('2004:27', 'ALLOCATED', 50, { planYear: 2025 }),
];

function figure(id: string, more: object = {}) {
  return {
    id,
    programme_code: 'GN',
    component_code: null,
    programme_scope: 'ONE',
    unit_id: 'VN',
    plan_year_start: 2025,
    plan_year_end: 2025,
    as_of: null,
    as_of_text: '2025-04',
    measure: 'PLANNED',
    capital: 'ALL',
    fund_source: 'CENTRAL',
    includes_carry_over: false,
    amount: 12_000,
    amount_is: 'EXACT',
    currency: 'VND',
    original_amount: '12000',
    original_scale: '1',
    synthetic: false,
    ...more,
  };
}

describe.each(testDatabases)('the coverage of funding on $name', (database) => {
  let graph: TestGraph;
  const selection = `coverage { componentCount components { code } plannedInLedger publishedTotal reportedFigureId share }`;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await insertEntries(graph.server, ledger);
    await graph.insert('reported_figure', [
      figure('right'),
      figure('older', { as_of: '2025-01-01', as_of_text: null, amount: 1 }),
      figure('bound', { as_of: '2025-06-01', as_of_text: null, amount_is: 'MORE_THAN' }),
      figure('with-carry-over', { as_of: '2025-06-01', as_of_text: null, includes_carry_over: true }),
      figure('component', { as_of: '2025-06-01', as_of_text: null, component_code: 'GN.P1' }),
      figure('place', { as_of: '2025-06-01', as_of_text: null, unit_id: '2004:27' }),
      figure('years', { as_of: '2025-06-01', as_of_text: null, plan_year_start: 2021 }),
    ]);
  });
  afterAll(() => graph.close());

  const whole = {
    componentCount: 2,
    components: [{ code: 'GN.P1' }, { code: 'GN.P3.S2' }],
    plannedInLedger: 300,
    publishedTotal: 12_000,
    reportedFigureId: 'right',
    share: 300 / 12_000,
  };

  it('of a programme is its components in the ledger, beside the published total', async () => {
    const [gn, ntm] = await readProgrammes(
      graph,
      ['GN', 'NTM'],
      `funding(groupBy: [PLAN_YEAR]) { ${selection} }`,
    );
    expect(gn.funding).toEqual([{ coverage: whole }]);
    expect(ntm.funding).toEqual([
      {
        coverage: {
          componentCount: 0,
          components: [],
          plannedInLedger: null,
          publishedTotal: null,
          reportedFigureId: null,
          share: null,
        },
      },
    ]);
  });

  it('is the same wherever the money is, and of the component where it is grouped by one', async () => {
    const [unit] = await graph.readUnits(
      ['2004:24'],
      `funding(planYear: 2025, groupBy: [PROGRAMME]) { ${selection} }
        parts: funding(planYear: 2025, programmes: ["GN"], groupBy: [COMPONENT]) { ${selection} }`,
    );
    expect(unit.funding).toEqual([{ coverage: whole }]);
    expect(unit.parts).toEqual([
      {
        coverage: {
          ...whole,
          componentCount: 1,
          components: [{ code: 'GN.P3.S2' }],
          plannedInLedger: 240,
          share: 0.02,
        },
      },
    ]);
  });

  it('has no total where the group is of several programmes or years', async () => {
    const { years, programmes } = await graph.read(`{
      years: funding(groupBy: [PROGRAMME], filter: { programmes: ["GN"] }) { nodes { ${selection} } }
      programmes: funding(groupBy: [PLAN_YEAR]) { nodes { ${selection} } } }`);
    const none = { ...whole, publishedTotal: null, reportedFigureId: null, share: null };
    expect(years.nodes).toEqual([{ coverage: none }]);
    expect(programmes.nodes).toEqual([{ coverage: none }]);
  });
});
