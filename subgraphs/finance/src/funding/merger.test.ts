import { testDatabases } from '@ntp-graph/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerArbitrary, levelArbitrary } from '../testing/arbitraries.js';
import { entry, insertEntries, insertUnits, units } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

// On 2025-07-01 what a commune had not spent went to its successor.
const ledger = [
  entry('2004:24', 'ALLOCATED', 300),
  entry('2004:27', 'ALLOCATED', 100),
  entry('2004:09292', 'ALLOCATED', 100, { planYear: 2025 }),
  entry('2004:09292', 'DISBURSED', 30, { planYear: 2025, enteredOn: '2025-03-31' }),
  entry('2004:09292', 'TRANSFERRED', -70, { planYear: 2025, enteredOn: '2025-07-01' }),
  entry('2025:09292', 'TRANSFERRED', 70, { planYear: 2025, enteredOn: '2025-07-01' }),
  entry('2025:09292', 'DISBURSED', 50, { planYear: 2025, enteredOn: '2025-12-31' }),
];

describe.each(testDatabases)('money across the merger of 2025, on $name', (database) => {
  let graph: TestGraph;
  let ledgers = 0;
  const groups = async (fieldArguments: string, selection: string) =>
    (await graph.read(`{ funding(${fieldArguments}) { nodes { ${selection} } } }`)).funding.nodes;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await insertEntries(graph.server, ledger);
  });
  afterAll(() => graph.close());

  it('of a present province has the years before it only where its predecessors are asked for too', async () => {
    const within = 'level: PROVINCE, programmes: ["NTM"], within: "2025:24"';
    expect(await groups(`filter: { ${within} }, groupBy: [PLAN_YEAR]`, 'planYear')).toEqual([]);
    expect(
      await groups(
        `filter: { ${within}, includePredecessors: true }, groupBy: [PROVINCE]`,
        'province { id } allocated',
      ),
    ).toEqual([
      { province: { id: '2004:24' }, allocated: 300 },
      { province: { id: '2004:27' }, allocated: 100 },
    ]);
  });

  it('of a year that was handed over is whole in the present province', async () => {
    const filter = 'filter: { level: COMMUNE, planYear: 2025, programmes: ["NTM"] }';
    const amounts = 'allocated transferred disbursed disbursementRate { value denominator { amount } asOf }';
    expect(
      await groups(`${filter}, groupBy: [PRESENT_PROVINCE]`, `presentProvince { id } ${amounts}`),
    ).toEqual([
      {
        presentProvince: { id: '2025:24' },
        allocated: 100,
        transferred: 0,
        disbursed: 80,
        disbursementRate: { value: 0.8, denominator: { amount: 100 }, asOf: null },
      },
    ]);
    const sides = [
      {
        province: { id: '2004:27' },
        allocated: 100,
        transferred: -70,
        disbursed: 30,
        disbursementRate: { value: 0.3, denominator: { amount: 100 }, asOf: '2025-06-30' },
      },
      {
        province: { id: '2025:24' },
        allocated: null,
        transferred: 70,
        disbursed: 50,
        disbursementRate: { value: 50 / 70, denominator: { amount: 70 }, asOf: null },
      },
    ];
    expect(await groups(`${filter}, groupBy: [PROVINCE]`, `province { id } ${amounts}`)).toEqual(sides);
    const descending = 'orderBy: [{ field: DISBURSEMENT_RATE, direction: DESC }]';
    expect(
      await groups(`${filter}, groupBy: [PROVINCE], ${descending}`, `province { id } ${amounts}`),
    ).toEqual(sides.toReversed());
    const ended = 'having: { transferred: { lt: 0 }, disbursementRate: { lt: 0.31 } }';
    expect(await groups(`${filter}, groupBy: [PROVINCE], ${ended}`, `province { id } ${amounts}`)).toEqual(
      sides.slice(0, 1),
    );
  });

  it('is shown as it stood on a day before and after', async () => {
    const filter = 'filter: { level: COMMUNE, planYear: 2025, programmes: ["NTM"], within: "2004:27" }';
    const { cumulativeFunding } =
      await graph.read(`{ cumulativeFunding(${filter}, groupBy: [PROVINCE], every: QUARTER) {
      nodes { asOf transferredToDate disbursementRate { value asOf } } } }`);
    expect(cumulativeFunding.nodes).toEqual([
      { asOf: '2025-03-31', transferredToDate: null, disbursementRate: { value: 0.3, asOf: null } },
      { asOf: '2025-09-30', transferredToDate: -70, disbursementRate: { value: 0.3, asOf: '2025-06-30' } },
    ]);
  });

  it('is in districts only before it', async () => {
    const level = 'level: COMMUNE, planYear: 2025, programmes: ["NTM"], within: "2025:24"';
    expect(
      await groups(
        `filter: { ${level}, includePredecessors: true }, groupBy: [DISTRICT]`,
        'district { id } allocated',
      ),
    ).toEqual([
      { district: { id: '2004:259' }, allocated: 100 },
      { district: null, allocated: null },
    ]);
    expect(await graph.fail(`{ funding(filter: { ${level} }, groupBy: [DISTRICT]) { totalCount } }`)).toBe(
      'BAD_USER_INPUT: groupBy names DISTRICT, and no unit within 2025:24 lies in one; expected groupBy PROVINCE ' +
        'or UNIT, or includePredecessors for the districts before 2025-07-01.',
    );
    const districts = 'filter: { within: "2025:24", level: DISTRICT }, groupBy: [UNIT]';
    expect(await graph.fail(`{ funding(${districts}) { totalCount } }`)).toContain(
      'there is no unit of level DISTRICT within 2025:24; expected level PROVINCE or COMMUNE',
    );
  });

  it('is never more or less than what was entered on either side', async () => {
    await fc.assert(
      fc.asyncProperty(ledgerArbitrary, levelArbitrary, async (entries, level) => {
        ledgers += 1;
        const programme = `M${ledgers}`;
        await insertEntries(
          graph.server,
          entries.map((one) => ({ ...one, programme })),
        );
        const places = new Map(units.map((unit) => [unit.id, unit]));
        const present = units.find(({ id }) => id === '2025:24');
        const roots = [present?.id, ...(present?.predecessors ?? [])];
        const inside = entries.filter(({ unit }) => {
          const place = places.get(unit);
          return place?.level === level && roots.includes(place.province ?? place.id);
        });
        const total = inside.reduce((sum, { amount }) => sum + amount, 0n);
        const filter = `filter: { level: ${level}, programmes: ["${programme}"], within: "2025:24",
          includePredecessors: true }`;
        const amounts = 'planned allocated carriedOver disbursed settled transferred';
        for (const groupBy of [
          'UNIT',
          'PLAN_YEAR',
          'QUARTER',
          level === 'COUNTRY' ? 'SOURCE' : 'PRESENT_PROVINCE',
        ]) {
          const found = await groups(`${filter}, groupBy: [${groupBy}]`, amounts);
          const values = found.flatMap((group: object) => Object.values<number | null>({ ...group }));
          expect(values.reduce((sum: bigint, value: number | null) => sum + BigInt(value ?? 0), 0n)).toBe(
            total,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('breaks the years of units, and not those of money that goes on through it', async () => {
    const fields = 'planYear breaks { kind period }';
    const merger = [{ kind: 'UNITS', period: '2025-07-01' }];
    const filter = (more: string) =>
      `filter: { level: COMMUNE, planYears: [2024, 2025], programmes: ["NTM"] ${more} }`;
    expect(
      await groups(`${filter('')}, groupBy: [PROVINCE, PLAN_YEAR]`, `province { id } ${fields}`),
    ).toEqual([
      { province: { id: '2004:27' }, planYear: 2025, breaks: merger },
      { province: { id: '2025:24' }, planYear: 2025, breaks: merger },
    ]);
    expect(await groups(`${filter('within: "2025:24"')}, groupBy: [PLAN_YEAR]`, fields)).toEqual([
      { planYear: 2025, breaks: merger },
    ]);
    const goingOn = [{ planYear: 2025, breaks: [] }];
    expect(await groups(`${filter('')}, groupBy: [PLAN_YEAR]`, fields)).toEqual(goingOn);
    expect(await groups(`${filter('')}, groupBy: [PRESENT_PROVINCE, PLAN_YEAR]`, fields)).toEqual(goingOn);
    const withBefore = filter('within: "2025:24", includePredecessors: true');
    expect(await groups(`${withBefore}, groupBy: [PLAN_YEAR]`, fields)).toEqual(goingOn);
  });

  it('breaks the quarter that begins with it', async () => {
    const [unit] = await graph.readUnits(
      ['2025:09292'],
      'funding(groupBy: [QUARTER], programmes: ["NTM"]) { quarter breaks { kind } }',
    );
    expect(unit.funding).toEqual([
      { quarter: '2025-Q3', breaks: [{ kind: 'UNITS' }] },
      { quarter: '2025-Q4', breaks: [] },
    ]);
  });

  it('breaks the point of a series in whose period it falls', async () => {
    const [unit] = await graph.readUnits(
      ['2025:09292'],
      'cumulativeFunding(planYear: 2025, programmes: ["NTM"], groupBy: [PROGRAMME], every: QUARTER) { asOf breaks { kind } }',
    );
    expect(unit.cumulativeFunding).toEqual([
      { asOf: '2025-09-30', breaks: [{ kind: 'UNITS' }] },
      { asOf: '2025-12-31', breaks: [] },
    ]);
  });
});
