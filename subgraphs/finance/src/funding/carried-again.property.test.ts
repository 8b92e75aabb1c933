import { testDatabases } from '@ntp-graph/kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { days, ledgerArbitrary } from '../testing/arbitraries.js';
import { insertEntries, insertUnits, type TestEntry, units } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

/** What tells the groups of each dimension apart. */
const keys = {
  UNIT: ({ unit }: TestEntry) => unit,
  COMPONENT: ({ component }: TestEntry) => component,
  ORIGIN_YEAR: ({ originYear }: TestEntry) => originYear,
  PLAN_YEAR: ({ planYear }: TestEntry) => planYear,
  SOURCE: ({ source }: TestEntry) => source,
} as const;
const dimensions = Object.keys(keys) as (keyof typeof keys)[];

const questionArbitrary = fc.record({
  groupBy: fc.shuffledSubarray(dimensions, { minLength: 1 }),
  planYears: fc.option(fc.subarray([2022, 2023, 2024, 2025], { minLength: 1 })),
  knownOn: fc.constantFrom(null, ...days),
});

function sumOf(entries: readonly TestEntry[], measure: string): number {
  return Number(
    entries.filter((one) => one.measure === measure).reduce((sum, { amount }) => sum + amount, 0n),
  );
}

/** What a group could spend: each amount carried over is looked at by itself, and looks for its money in the group. */
function denominatorOf(entries: readonly TestEntry[]): { measure: string; amount: number | null } {
  const given = entries.filter(
    ({ measure }) => measure !== 'PLANNED' && measure !== 'DISBURSED' && measure !== 'SETTLED',
  );
  const allocated = given.filter(({ measure }) => measure === 'ALLOCATED');
  const carriedIn = given.filter(
    (one) =>
      one.measure === 'CARRIED_OVER' &&
      !given.some(({ originYear, planYear }) => originYear === one.originYear && planYear < one.planYear),
  );
  const taken = sumOf(given, 'TRANSFERRED');
  if (taken > 0) {
    return {
      measure: 'AVAILABLE',
      amount: sumOf(allocated, 'ALLOCATED') + sumOf(carriedIn, 'CARRIED_OVER') + taken,
    };
  }
  if (sumOf(carriedIn, 'CARRIED_OVER') > 0) {
    const amount = sumOf(allocated, 'ALLOCATED') + sumOf(carriedIn, 'CARRIED_OVER');
    return { measure: 'ALLOCATED_AND_CARRIED_OVER', amount };
  }
  return { measure: 'ALLOCATED', amount: allocated.length > 0 ? sumOf(allocated, 'ALLOCATED') : null };
}

function groupsOf(entries: readonly TestEntry[], groupBy: readonly (keyof typeof keys)[]) {
  const groups = Map.groupBy(entries, (one) =>
    JSON.stringify(groupBy.map((dimension) => keys[dimension](one))),
  );
  return [...groups.values()].map((group) => {
    const denominator = denominatorOf(group);
    const disbursed = group.some(({ measure }) => measure === 'DISBURSED') ? sumOf(group, 'DISBURSED') : null;
    const { amount } = denominator;
    const value = disbursed === null || amount === null || amount <= 0 ? null : disbursed / amount;
    return { disbursed, disbursementRate: { value, denominator } };
  });
}

const inOrder = (groups: readonly object[]) => groups.map((group) => JSON.stringify(group)).sort();

describe.each(testDatabases)('money carried over in any ledger on $name', (database) => {
  let graph: TestGraph;
  let ledgers = 0;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
  });
  afterAll(() => graph.close());

  it('is below the line once, however it is grouped, filtered and known', async () => {
    await fc.assert(
      fc.asyncProperty(
        ledgerArbitrary,
        questionArbitrary,
        async (entries, { groupBy, planYears, knownOn }) => {
          ledgers += 1;
          const programme = `A${ledgers}`;
          const ledger = entries.map((one) => ({ ...one, programme }));
          await insertEntries(graph.server, ledger);
          const { funding } = await graph.read(
            `query ($filter: FundingFilter, $groupBy: [FundingDimension!]!) {
            funding(filter: $filter, groupBy: $groupBy, first: 1000) {
              nodes { disbursed disbursementRate { value denominator { measure amount } } } } }`,
            { filter: { level: 'COMMUNE', programmes: [programme], planYears, knownOn }, groupBy },
          );
          const communes = new Set(units.filter(({ level }) => level === 'COMMUNE').map(({ id }) => id));
          const counted = ledger.filter(
            ({ unit, planYear, enteredOn }) =>
              communes.has(unit) &&
              (planYears?.includes(planYear) ?? true) &&
              (knownOn === null || enteredOn <= knownOn),
          );
          expect(inOrder(funding.nodes)).toEqual(inOrder(groupsOf(counted, groupBy)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
