import { testDatabases } from '@ntp-graph/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { FundingMeasure } from '../ledger/funding-measure.js';
import { days, dimensionsOf, ledgerArbitrary, levelArbitrary } from '../testing/arbitraries.js';
import { insertEntries, insertUnits, type TestEntry, units } from '../testing/fixtures.js';
import { openTestGraph, readProgrammes, type TestGraph } from '../testing/test-graph.js';

type Sums = Record<FundingMeasure, bigint>;

const questionArbitrary = levelArbitrary.chain((level) =>
  fc.record({
    level: fc.constant(level),
    groupBy: fc.shuffledSubarray(dimensionsOf(level), { minLength: 1 }),
    knownOn: fc.constantFrom(null, ...days),
  }),
);

function nothing(): Sums {
  return { PLANNED: 0n, ALLOCATED: 0n, CARRIED_OVER: 0n, DISBURSED: 0n, SETTLED: 0n, TRANSFERRED: 0n };
}

function sumsOfEntries(entries: readonly TestEntry[]): Sums {
  const sums = nothing();
  for (const { measure, amount } of entries) sums[measure] += amount;
  return sums;
}

// biome-ignore lint/suspicious/noExplicitAny: rows of an answer.
function sumsOfGroups(groups: readonly any[]): Sums {
  const sums = nothing();
  for (const group of groups) {
    sums.PLANNED += BigInt(group.planned ?? 0);
    sums.ALLOCATED += BigInt(group.allocated ?? 0);
    sums.CARRIED_OVER += BigInt(group.carriedOver ?? 0);
    sums.DISBURSED += BigInt(group.disbursed ?? 0);
    sums.SETTLED += BigInt(group.settled ?? 0);
    sums.TRANSFERRED += BigInt(group.transferred ?? 0);
  }
  return sums;
}

const amounts = 'planned allocated carriedOver disbursed settled transferred';
const listQuery = `query ($filter: FundingFilter, $groupBy: [FundingDimension!]!, $having: FundingHaving,
  $orderBy: [FundingOrder!]) {
  funding(filter: $filter, groupBy: $groupBy, having: $having, orderBy: $orderBy, first: 1000) {
    totalCount nodes { ${amounts} disbursementRate { value } }
  }
}`;

describe.each(testDatabases)('any ledger on $name', (database) => {
  let graph: TestGraph;
  let ledgers = 0;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
  });
  afterAll(() => graph.close());

  /** The ledger cannot be emptied: each gets a programme of its own. */
  async function enter(entries: readonly Omit<TestEntry, 'programme'>[]) {
    ledgers += 1;
    const programme = `P${ledgers}`;
    const ledger = entries.map((one) => ({ ...one, programme }));
    await insertEntries(graph.server, ledger);
    return { programme, ledger };
  }

  function levelOf(entry: TestEntry): string | undefined {
    return units.find(({ id }) => id === entry.unit)?.level;
  }

  it('sums to the same total however it is grouped, and only over the level asked for', async () => {
    await fc.assert(
      fc.asyncProperty(ledgerArbitrary, questionArbitrary, async (entries, { level, groupBy, knownOn }) => {
        const { programme, ledger } = await enter(entries);
        const filter = { programmes: [programme], level, knownOn };
        const { funding } = await graph.read(listQuery, { filter, groupBy });
        const counted = ledger.filter(
          (one) => levelOf(one) === level && (!knownOn || one.enteredOn <= knownOn),
        );
        expect(sumsOfGroups(funding.nodes)).toEqual(sumsOfEntries(counted));
        expect(funding.totalCount).toBe(funding.nodes.length);
        const own = await readProgrammes(
          graph,
          [programme],
          `funding(level: ${level}, groupBy: [${groupBy}], knownOn: ${JSON.stringify(knownOn)}) { ${amounts} }`,
        );
        expect(own[0].funding).toEqual(
          // biome-ignore lint/suspicious/noExplicitAny: a row of the answer.
          funding.nodes.map(({ disbursementRate: _rate, ...sums }: any) => sums),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives a unit what its own entries and those of a level within it sum to', async () => {
    await fc.assert(
      fc.asyncProperty(
        ledgerArbitrary,
        questionArbitrary,
        fc.boolean(),
        async (entries, { level, groupBy, knownOn }, predecessors) => {
          const { programme, ledger: all } = await enter(entries);
          const ledger = all.filter(({ enteredOn }) => !knownOn || enteredOn <= knownOn);
          const common = `programmes: ["${programme}"], includePredecessors: ${predecessors}, knownOn: ${JSON.stringify(knownOn)}`;
          const read = (asked: typeof units) =>
            graph.readUnits(
              asked.map(({ id }) => id),
              `own: funding(${common}, groupBy: [PROGRAMME]) { ${amounts} }
              within: funding(${common}, level: ${level}, groupBy: [${groupBy}]) { ${amounts} }`,
            );
          const answers = await read(units);
          for (const alike of Map.groupBy(units, (unit) => unit.level).values()) {
            expect(await read(alike)).toEqual(alike.map((unit) => answers[units.indexOf(unit)]));
          }
          units.forEach((unit, place) => {
            const roots = [unit.id, ...(predecessors ? unit.predecessors : [])];
            const own = ledger.filter((one) => roots.includes(one.unit) && levelOf(one) === unit.level);
            expect(sumsOfGroups(answers[place].own)).toEqual(sumsOfEntries(own));
            const inside = units.filter(
              ({ id, province, district }) =>
                unit.id === 'VN' ||
                [id, province, district].some((one) => one !== null && roots.includes(one)),
            );
            const within = ledger.filter(
              (one) => levelOf(one) === level && inside.some(({ id }) => id === one.unit),
            );
            expect(sumsOfGroups(answers[place].within)).toEqual(sumsOfEntries(within));
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps and orders groups by the very rate that it shows', async () => {
    const groupBy = ['UNIT', 'PLAN_YEAR'];
    const bounds = fc.double({ min: -2, max: 2, noNaN: true });
    await fc.assert(
      fc.asyncProperty(ledgerArbitrary, bounds, async (entries, lt) => {
        const { programme } = await enter(entries);
        const filter = { programmes: [programme], level: 'COMMUNE' };
        const orderBy = [{ field: 'DISBURSEMENT_RATE', direction: 'ASC' }];
        const ratesOf = async (having: object) =>
          (await graph.read(listQuery, { filter, groupBy, having, orderBy })).funding.nodes.map(
            // biome-ignore lint/suspicious/noExplicitAny: a row of the answer.
            (node: any) => node.disbursementRate.value,
          );
        const all = await ratesOf({});
        const rates = all.filter((rate: number | null) => rate !== null);
        expect(rates).toEqual([...rates].sort((one, other) => one - other));
        expect(all.slice(rates.length).every((rate: number | null) => rate === null)).toBe(true);
        expect(await ratesOf({ disbursementRate: { lt } })).toEqual(
          rates.filter((rate: number) => rate < lt),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('is exact to the đồng as far as a JSON number is, and refused beyond', async () => {
    const largest = BigInt(Number.MAX_SAFE_INTEGER);
    const part = fc.bigInt({ min: 0n, max: largest });
    await fc.assert(
      fc.asyncProperty(
        part,
        fc.bigInt({ min: -1000n, max: 1000n }),
        fc.boolean(),
        async (one, over, below) => {
          const total = (largest + over) * (below ? -1n : 1n);
          const base = { unit: 'VN', component: null, planYear: 2024, originYear: 2024, synthetic: true };
          const kind = {
            source: FundSource.CENTRAL,
            capital: CapitalType.INVESTMENT,
            enteredOn: '2024-01-31',
          };
          const halves = [one, total - one].map((amount) => {
            return { ...base, ...kind, measure: FundingMeasure.DISBURSED, amount };
          });
          const { programme } = await enter(halves);
          const source = `{ funding(filter: { programmes: ["${programme}"], level: COUNTRY }, groupBy: [UNIT]) {
          nodes { disbursed } } }`;
          if (over > 0n) {
            expect(await graph.fail(source)).toContain(`The amount ${total} is not a whole number of đồng`);
          } else {
            expect((await graph.read(source)).funding.nodes).toEqual([{ disbursed: Number(total) }]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
