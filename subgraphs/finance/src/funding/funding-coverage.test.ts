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

  describe('says over how many of how many units it speaks', () => {
    const units = 'coverage { unitCount inForce endUncertain }';

    it('of a list, place by place and year by year', async () => {
      const { country, places, years } = await graph.read(`{
        country: funding(groupBy: [PROGRAMME], filter: { planYear: 2025 }) { nodes { programme { code } ${units} } }
        places: funding(groupBy: [PROVINCE, PLAN_YEAR], filter: { level: COMMUNE }) { nodes { ${units} } }
        years: funding(groupBy: [PROGRAMME]) { nodes { programme { code } ${units} } } }`);
      expect(country.nodes).toEqual([
        { programme: { code: 'GN' }, coverage: { unitCount: 2, inForce: 3, endUncertain: 0 } },
        { programme: { code: 'NTM' }, coverage: { unitCount: 1, inForce: 3, endUncertain: 0 } },
      ]);
      expect(places.nodes).toEqual([{ coverage: { unitCount: 1, inForce: 3, endUncertain: 0 } }]);
      // Of all plan years: the units are not the same ones.
      expect(years.nodes[0].coverage).toEqual({ unitCount: 2, inForce: null, endUncertain: null });
    });

    it('of a unit and of a programme', async () => {
      const [unit, successor] = await graph.readUnits(
        ['2004:27', '2025:24'],
        `own: funding(planYear: 2025, groupBy: [PROGRAMME]) { ${units} }
         inside: funding(planYear: 2025, level: COMMUNE, groupBy: [PLAN_YEAR]) { ${units} }
         both: funding(planYear: 2025, includePredecessors: true, groupBy: [PLAN_YEAR]) { ${units} }`,
      );
      const one = { unitCount: 1, inForce: 1, endUncertain: 0 };
      expect(unit.own).toEqual([{ coverage: one }, { coverage: one }]);
      expect(unit.inside).toEqual([{ coverage: { ...one, inForce: 3 } }]);
      expect(successor.both).toEqual([{ coverage: { unitCount: 2, inForce: null, endUncertain: null } }]);
      const [gn] = await readProgrammes(graph, ['GN'], `funding(groupBy: [PLAN_YEAR]) { ${units} }`);
      expect(gn.funding).toEqual([{ coverage: { unitCount: 2, inForce: 3, endUncertain: 0 } }]);
    });

    it('where a unit ended within the year, those that were in force on its last day', async () => {
      await graph.server.bulk((connection) =>
        connection.execute(
          "update finance.unit_path set valid_to = '2025-06-30' where unit_id like '2004:%'",
        ),
      );
      const of = (id: string) =>
        graph.readUnits([id], `funding(planYear: 2025, level: COMMUNE, groupBy: [PLAN_YEAR]) { ${units} }`);
      expect(await of('2004:27')).toEqual([
        { funding: [{ coverage: { unitCount: 1, inForce: 3, endUncertain: 0 } }] },
      ]);
      const { funding } = await graph.read(
        `{ funding(groupBy: [PLAN_YEAR], filter: { planYear: 2025 }) { nodes { ${units} } } }`,
      );
      expect(funding.nodes).toEqual([{ coverage: { unitCount: 2, inForce: 1, endUncertain: 0 } }]);
    });
  });
});
