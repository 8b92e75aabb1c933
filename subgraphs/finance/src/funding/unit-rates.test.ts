import { testDatabases } from '@ntp-graph/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { days, dimensionsOf } from '../testing/arbitraries.js';
import { entry, insertEntries, insertUnits, units } from '../testing/fixtures.js';
import { openTestGraph, readProgrammes, type TestGraph } from '../testing/test-graph.js';
import { FundingPeriod } from './funding-dimension.js';

/** Communes of Bắc Ninh (0.2, 0.5 of what was carried over too, 0.9, one without a rate), and of Bắc Giang (0.4). */
const ledger = [
  entry('2004:09277', 'ALLOCATED', 1_000),
  entry('2004:09277', 'DISBURSED', 200),
  entry('2004:09292', 'ALLOCATED', 60),
  entry('2004:09292', 'CARRIED_OVER', 40, { originYear: 2023 }),
  entry('2004:09292', 'DISBURSED', 50),
  entry('2004:09400', 'ALLOCATED', 10),
  entry('2004:09400', 'DISBURSED', 9),
  entry('2004:07700', 'ALLOCATED', 100),
  entry('2004:07700', 'DISBURSED', 40),
  entry('2004:07700', 'ALLOCATED', 100, { programme: 'GN' }),
  // In 2025 one ends with 0.3 and hands over to one that then has 0.7.
  entry('2004:09277', 'ALLOCATED', 100, { planYear: 2025 }),
  entry('2004:09277', 'DISBURSED', 30, { planYear: 2025 }),
  entry('2004:09277', 'TRANSFERRED', -70, { planYear: 2025, enteredOn: '2025-07-01' }),
  entry('2025:09292', 'TRANSFERRED', 70, { planYear: 2025, enteredOn: '2025-07-01' }),
  entry('2025:09292', 'DISBURSED', 49, { planYear: 2025 }),
  // The money of the province is not that of its communes.
  entry('2004:27', 'ALLOCATED', 1_000),
  entry('2004:27', 'DISBURSED', 1),
];

const percentiles = 'percentile10Rate percentile25Rate medianRate percentile75Rate percentile90Rate';
const rates = `unitsWithRate endedUnitsWithRate minimumRate ${percentiles} maximumRate meanRate standardDeviationRate`;

/** Money of communes, dense enough that most of them have a rate. */
const ledgerArbitrary = fc.array(
  fc.record({
    unit: fc.constantFrom(...units.filter(({ level }) => level === 'COMMUNE').map(({ id }) => id)),
    measure: fc.constantFrom('ALLOCATED', 'CARRIED_OVER', 'DISBURSED', 'DISBURSED', 'TRANSFERRED' as const),
    amount: fc.bigInt({ min: -100n, max: 1_000n }),
    component: fc.constantFrom(null, 'A'),
    planYear: fc.constantFrom(2023, 2024),
    originYear: fc.constantFrom(2023, 2024),
    enteredOn: fc.constantFrom(...days),
  }),
  { minLength: 20, maxLength: 60 },
);

/** As `percentile_cont` has it. */
function percentile(sorted: readonly number[], part: number): number | null {
  const place = part * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined ? null : below + (above - below) * (place % 1);
}

function spreadOf(values: readonly number[]) {
  const sorted = values.toSorted((one, other) => one - other);
  const count = sorted.length;
  const mean = count === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / count;
  const squares = sorted.reduce((sum, value) => sum + (value - (mean ?? 0)) ** 2, 0);
  return {
    minimumRate: sorted[0] ?? null,
    percentile10Rate: percentile(sorted, 0.1),
    percentile25Rate: percentile(sorted, 0.25),
    medianRate: percentile(sorted, 0.5),
    percentile75Rate: percentile(sorted, 0.75),
    percentile90Rate: percentile(sorted, 0.9),
    maximumRate: sorted.at(-1) ?? null,
    meanRate: mean,
    standardDeviationRate: count < 2 ? null : Math.sqrt(squares / (count - 1)),
  };
}

describe.each(testDatabases)('the rates of the units of a group on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await insertEntries(graph.server, ledger);
  });
  afterAll(() => graph.close());

  const list = async (args: string, selection: string) =>
    (await graph.read(`{ funding(${args}) { totalCount nodes { ${selection} } } }`)).funding;
  const communes = 'filter: { level: COMMUNE, planYear: 2024, programmes: ["NTM"] }';

  it('lie between the least and the largest: each unit counts alike, the group as a whole does not', async () => {
    const { nodes } = await list(`${communes}, groupBy: [PROVINCE]`, `${rates} disbursementRate { value }`);
    expect(nodes).toEqual([
      {
        unitsWithRate: 1,
        endedUnitsWithRate: 0,
        minimumRate: 0.4,
        percentile10Rate: 0.4,
        percentile25Rate: 0.4,
        medianRate: 0.4,
        percentile75Rate: 0.4,
        percentile90Rate: 0.4,
        maximumRate: 0.4,
        meanRate: 0.4,
        standardDeviationRate: null,
        disbursementRate: { value: 0.4 },
      },
      {
        unitsWithRate: 3,
        endedUnitsWithRate: 0,
        minimumRate: 0.2,
        percentile10Rate: 0.26,
        percentile25Rate: 0.35,
        medianRate: 0.5,
        percentile75Rate: 0.7,
        percentile90Rate: 0.82,
        maximumRate: 0.9,
        meanRate: 1.6 / 3,
        standardDeviationRate: expect.closeTo(0.351188458, 9),
        disbursementRate: { value: 259 / 1_110 },
      },
    ]);
  });

  it('of units that ended are those of their last day, and are counted apart', async () => {
    const { nodes } = await list(
      'filter: { level: COMMUNE, planYear: 2025 }, groupBy: [PLAN_YEAR]',
      'unitsWithRate endedUnitsWithRate minimumRate maximumRate',
    );
    expect(nodes).toEqual([{ unitsWithRate: 2, endedUnitsWithRate: 1, minimumRate: 0.3, maximumRate: 0.7 }]);
  });

  it('are none where no unit has one', async () => {
    const { nodes } = await list(
      'filter: { level: COMMUNE, programmes: ["GN"] }, groupBy: [PROVINCE, COMPONENT]',
      rates,
    );
    expect(nodes).toEqual([{ unitsWithRate: 0, endedUnitsWithRate: 0, ...spreadOf([]) }]);
  });

  it('keep groups and order them, also by what changed', async () => {
    const order = (field: string, of = '') => `orderBy: [{ field: ${field}, direction: DESC ${of} }]`;
    const provinces = async (args: string) =>
      (await list(`${communes}, groupBy: [PROVINCE], ${args}`, 'province { id }')).nodes.map(
        ({ province }: { province: { id: string } }) => province.id,
      );
    const both = ['2004:27', '2004:24'];
    expect(await provinces(order('MEDIAN_RATE'))).toEqual(both);
    expect(await provinces(order('STANDARD_DEVIATION_RATE'))).toEqual(both);
    expect(await provinces(order('UNITS_WITH_RATE'))).toEqual(both);
    expect(await provinces(order('MINIMUM_RATE'))).toEqual(both.toReversed());
    expect(await provinces('having: { medianRate: { gt: 0.4 } }')).toEqual(['2004:27']);
    expect(await provinces('having: { standardDeviationRate: { lt: 1 } }')).toEqual(['2004:27']);
    expect(await provinces('having: { unitsWithRate: { lt: 3 }, meanRate: { lte: 0.4 } }')).toEqual([
      '2004:24',
    ]);
    const { nodes } = await list(
      'filter: { level: COMMUNE, programmes: ["NTM"] }, groupBy: [PLAN_YEAR]',
      'planYear change { medianRate }',
    );
    expect(nodes).toEqual([
      { planYear: 2024, change: { medianRate: null } },
      { planYear: 2025, change: { medianRate: 0.05 } },
    ]);
  });

  it('are those that the units show of themselves, whatever the ledger and the groups', async () => {
    const groupings = fc.shuffledSubarray(
      dimensionsOf('COMMUNE').filter((dimension) => !(dimension in FundingPeriod)),
      { minLength: 1, maxLength: 2 },
    );
    const knownOn = fc.constantFrom(null, ...days);
    let ledgers = 0;
    let several = 0;
    await fc.assert(
      fc.asyncProperty(ledgerArbitrary, groupings, knownOn, async (entries, groupBy, day) => {
        ledgers += 1;
        const programme = `P${ledgers}`;
        await insertEntries(
          graph.server,
          entries.map(({ unit, measure, amount, ...more }) =>
            entry(unit, measure, amount, { ...more, programme }),
          ),
        );
        const key =
          'presentProvince { id } province { id } district { id } region { id } criteriaRegion { id } programme { code } component { code } planYear originYear source capital';
        const of = (dimensions: readonly string[], selection: string) =>
          list(
            `filter: { programmes: ["${programme}"], level: COMMUNE, knownOn: ${JSON.stringify(day)} }, groupBy: [${dimensions}], first: 1000`,
            `${key} ${groupBy.includes('UNIT') ? 'unit { id }' : ''} ${selection}`,
          );
        const units = await of([...new Set([...groupBy, 'UNIT'])], 'disbursementRate { value }');
        const groups = await of(groupBy, rates);
        const shown = new Map<string, number[]>();
        for (const { disbursementRate, ...group } of units.nodes) {
          const known = shown.get(JSON.stringify(group)) ?? [];
          shown.set(JSON.stringify(group), known);
          if (disbursementRate.value !== null) known.push(disbursementRate.value);
        }
        expect(groups.nodes).toHaveLength(shown.size);
        for (const node of groups.nodes) {
          const group = { ...node };
          for (const name of rates.split(' ')) delete group[name];
          const values = shown.get(JSON.stringify(group)) ?? [];
          expect(node.unitsWithRate).toBe(values.length);
          if (values.length > 1) several += 1;
          for (const [name, value] of Object.entries(spreadOf(values))) {
            const near = (number: number) =>
              Math.abs(node[name] - number) <= 1e-9 * (1 + Math.max(...values.map(Math.abs)));
            expect(
              value === null ? node[name] === null : near(value),
              `${name}: ${node[name]}, ${value}`,
            ).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(several).toBeGreaterThan(10);
  });

  it('are not to be had by period, nor below a programme, where they are null', async () => {
    const { nodes } = await list(
      `${communes}, groupBy: [QUARTER], first: 1`,
      `${rates} change { medianRate }`,
    );
    const none = Object.fromEntries(rates.split(' ').map((name) => [name, null]));
    expect(nodes).toEqual([{ ...none, change: { medianRate: null } }]);
    const [below] = await readProgrammes(
      graph,
      ['GN'],
      `funding(groupBy: [PLAN_YEAR], level: COMMUNE) { ${rates} }`,
    );
    expect(below.funding).toEqual([none]);
    for (const asked of [
      'having: { medianRate: { gt: 0 } }',
      'having: { change: { meanRate: { gt: 0 } } }',
      'orderBy: [{ field: STANDARD_DEVIATION_RATE }]',
    ]) {
      expect(await graph.fail(`{ funding(groupBy: [MONTH], ${asked}) { nodes { planned } } }`)).toContain(
        'BAD_USER_INPUT: groups by MONTH have no disbursementRate to compare',
      );
    }
  });
});
