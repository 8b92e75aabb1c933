import { testDatabases } from '@ntp-graph/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dimensionsOf, ledgerArbitrary, levelArbitrary } from '../testing/arbitraries.js';
import { entry, insertEntries, insertUnits } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const commune = '2004:09292';
const ledger = [
  entry(commune, 'ALLOCATED', 100),
  entry(commune, 'DISBURSED', 20, { enteredOn: '2024-02-29' }),
  entry(commune, 'ALLOCATED', -20, { enteredOn: '2024-06-01' }),
  entry(commune, 'DISBURSED', 20, { enteredOn: '2024-06-30', synthetic: false }),
  entry(commune, 'DISBURSED', 5, { enteredOn: '2025-01-31' }),
  entry(commune, 'CARRIED_OVER', 60, { planYear: 2025, originYear: 2024, enteredOn: '2025-03-10' }),
];

describe.each(testDatabases)('cumulative funding on $name', (database) => {
  let graph: TestGraph;
  let ledgers = 0;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await insertEntries(graph.server, ledger);
  });
  afterAll(() => graph.close());

  const seriesOf = async (fieldArguments: string, selection: string) =>
    (await graph.readUnits([commune], `cumulativeFunding(${fieldArguments}) { ${selection} }`))[0]
      .cumulativeFunding;

  it('holds at each point all that came before it, with the rate by then', async () => {
    const selection =
      'asOf allocatedToDate disbursedToDate disbursementRate { value } provenance { synthetic }';
    const series = await seriesOf('planYear: 2024, groupBy: [PLAN_YEAR]', selection);
    const provenance = { synthetic: true };
    expect(series).toEqual([
      {
        asOf: '2024-01-31',
        allocatedToDate: 100,
        disbursedToDate: null,
        disbursementRate: { value: null },
        provenance,
      },
      {
        asOf: '2024-02-29',
        allocatedToDate: 100,
        disbursedToDate: 20,
        disbursementRate: { value: 0.2 },
        provenance,
      },
      {
        asOf: '2024-06-30',
        allocatedToDate: 80,
        disbursedToDate: 40,
        disbursementRate: { value: 0.5 },
        provenance,
      },
      {
        asOf: '2025-01-31',
        allocatedToDate: 80,
        disbursedToDate: 45,
        disbursementRate: { value: 0.5625 },
        provenance,
      },
    ]);
  });

  it.each([
    ['YEAR', ['2024-12-31', '2025-12-31']],
    ['QUARTER', ['2024-03-31', '2024-06-30', '2025-03-31']],
  ])('has points at the end of every %s', async (every, days) => {
    const series = await seriesOf(`every: ${every}, groupBy: [PROGRAMME]`, 'asOf disbursedToDate');
    expect(series.map((point: { asOf: string }) => point.asOf)).toEqual(days);
    expect(series.at(-1).disbursedToDate).toBe(45);
  });

  it('ends on the day that is asked for', async () => {
    const series = await seriesOf(
      'knownOn: "2024-06-15", every: QUARTER, groupBy: [PROGRAMME]',
      'asOf allocatedToDate disbursedToDate',
    );
    expect(series.at(-1)).toEqual({ asOf: '2024-06-15', allocatedToDate: 80, disbursedToDate: 20 });
  });

  it('keeps plan years apart when they are series, and goes on over them when not', async () => {
    const selection = 'planYear carriedOverToDate disbursedToDate asOf';
    expect((await seriesOf('groupBy: [PLAN_YEAR]', selection)).at(-1)).toEqual({
      planYear: 2025,
      carriedOverToDate: 60,
      disbursedToDate: null,
      asOf: '2025-03-31',
    });
    expect((await seriesOf('groupBy: [CAPITAL]', selection)).at(-1)).toEqual({
      planYear: null,
      carriedOverToDate: 60,
      disbursedToDate: 45,
      asOf: '2025-03-31',
    });
  });

  it('is at every point what funding as of that day sums to', async () => {
    const timeless = (level: string) => dimensionsOf(level).filter((one) => !/YEAR$|QUARTER|MONTH/.test(one));
    const question = levelArbitrary.chain((level) =>
      fc.record({
        level: fc.constant(level),
        groupBy: fc.shuffledSubarray(timeless(level), { minLength: 1 }),
        every: fc.constantFrom('YEAR', 'QUARTER', 'MONTH'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(ledgerArbitrary, question, async (entries, { level, groupBy, every }) => {
        ledgers += 1;
        const programme = `C${ledgers}`;
        await insertEntries(
          graph.server,
          entries.map((one) => ({ ...one, programme })),
        );
        const common = (asOf: string | null) =>
          `filter: { level: ${level}, programmes: ["${programme}"], knownOn: ${JSON.stringify(asOf)} }, groupBy: [${groupBy}]`;
        const key = `presentProvince { id } province { id } district { id } unit { id } programme { code }
          component { code } source capital`;
        const rate = 'disbursementRate { value denominator { measure amount } asOf note }';
        const { cumulativeFunding } =
          await graph.read(`{ cumulativeFunding(${common(null)}, every: ${every}, first: 1000) {
          nodes { asOf ${key} planned: plannedToDate allocated: allocatedToDate carriedOver: carriedOverToDate
            disbursed: disbursedToDate settled: settledToDate transferred: transferredToDate ${rate} } } }`);
        const days = [...new Set(cumulativeFunding.nodes.map(({ asOf }: { asOf: string }) => asOf))];
        for (const asOf of days) {
          const { funding } = await graph.read(`{ funding(${common(String(asOf))}, first: 1000) {
            nodes { ${key} planned allocated carriedOver disbursed settled transferred ${rate} } } }`);
          for (const { asOf: day, ...point } of cumulativeFunding.nodes) {
            if (day === asOf) expect(funding.nodes).toContainEqual(point);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['groupBy: []', 'groupBy is empty; expected at least one of PRESENT_PROVINCE'],
    ['groupBy: [UNIT, UNIT]', 'groupBy names UNIT more than once'],
    ['groupBy: [DISTRICT], filter: { within: "2025:24", level: COMMUNE }', 'groupBy names DISTRICT'],
  ])('refuses (%s)', async (fieldArguments, message) => {
    expect(await graph.fail(`{ cumulativeFunding(${fieldArguments}) { totalCount } }`)).toContain(
      `BAD_USER_INPUT: ${message}`,
    );
  });

  it('cannot be grouped by time', async () => {
    expect(await graph.fail('{ cumulativeFunding(groupBy: [MONTH]) { totalCount } }')).toContain(
      'Value "MONTH" does not exist in "CumulativeFundingDimension" enum',
    );
  });

  it('comes in the order asked for, over all series', async () => {
    const points = async (order: string) =>
      (
        await graph.read(`{ cumulativeFunding(groupBy: [PROVINCE], filter: { level: COMMUNE }, first: 1000${order}) {
          nodes { asOf disbursedToDate } } }`)
      ).cumulativeFunding.nodes;
    const usual = await points('');
    const sorted = await points(', orderBy: { field: DISBURSED, direction: DESC }');
    const values = sorted.map(({ disbursedToDate }: { disbursedToDate: number | null }) => disbursedToDate);
    const known = values.filter((value: number | null) => value !== null);
    expect(known).toEqual([...known].sort((one, other) => other - one));
    expect(values.slice(known.length).every((value: number | null) => value === null)).toBe(true);
    expect(sorted).toHaveLength(usual.length);
    const days = (await points(', orderBy: { field: PERIOD }')).map(({ asOf }: { asOf: string }) => asOf);
    expect(days).toEqual([...days].sort());
  });
});
