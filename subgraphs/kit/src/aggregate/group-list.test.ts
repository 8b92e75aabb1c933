import 'reflect-metadata';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import type { RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ormOptions } from '../database/orm-options.js';
import { OrderDirection } from '../graph/order-direction.js';
import { ReadContext } from '../reading/read-context.js';
import { sql } from '../reading/sql.js';
import { testDatabases } from '../testing/test-database.js';
import { numberDimension, textDimension, timeDimension } from './dimension.js';
import { readGroups } from './group-list.js';
import { orderOfGroups } from './group-order.js';
import { groupedRows } from './grouped-rows.js';
import { type Having, meetsHaving } from './having.js';
import {
  countOf,
  maximumOf,
  meanOf,
  medianOf,
  minimumOf,
  shareOf,
  sumOf,
  weightedMeanOf,
} from './measures.js';

interface Row {
  readonly place: string | null;
  readonly day: string;
  readonly value: number | null;
  readonly weight: number | null;
}

const dimensions = {
  PLACE: textDimension(sql`r.place`, 'place_'),
  WEIGHT: numberDimension(sql`r.weight`, 'weight_'),
  QUARTER: timeDimension(sql`r.day`, 'QUARTER', 'quarter'),
};
type DimensionName = keyof typeof dimensions;

const aggregates = {
  count: countOf(),
  sum: sumOf(sql`r.value`),
  min: minimumOf(sql`r.value`),
  max: maximumOf(sql`r.value`),
  mean: meanOf(sql`r.value`),
  weightedMean: weightedMeanOf(sql`r.value`, sql`r.weight`),
  median: medianOf(sql`r.value`),
  share: shareOf(sql`r.value >= 0`, sql`r.value is not null`),
};
const columns = Object.keys(aggregates);
const measures = { COUNT: 'count', MEAN: 'mean', DOUBLE: 'double' };

interface Question {
  readonly groupBy: readonly DimensionName[];
  readonly having?: Having;
  readonly orderBy?: readonly { field: DimensionName | keyof typeof measures; direction: OrderDirection }[];
}

function rowsAsTable(rows: readonly Row[]): RawBuilder<unknown> {
  return sql`json_to_recordset(${JSON.stringify(rows)}::json)
    as r(place text, day date, value numeric, weight numeric)`;
}

/** Values whose median is noisy when taken in binary fractions. */
const noisy: readonly Row[] = [80.1, 80.3].map((value) => ({
  place: 'a',
  day: '2023-01-31',
  value,
  weight: 1,
}));

const rowArbitrary: fc.Arbitrary<Row> = fc.record({
  place: fc.constantFrom('a', 'B', 'á', null),
  day: fc.constantFrom('2023-01-31', '2023-03-31', '2023-04-01', '2024-12-31'),
  value: fc.option(fc.integer({ min: -1000, max: 1000 })),
  weight: fc.option(fc.integer({ min: 0, max: 9 })),
});
const rowsArbitrary = fc.array(rowArbitrary, { maxLength: 30 });
const groupByArbitrary = fc.shuffledSubarray(Object.keys(dimensions) as DimensionName[], { minLength: 1 });

function known(rows: readonly Row[]): number[] {
  return rows.flatMap(({ value }) => value ?? []).sort((one, other) => one - other);
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** What the measures must be, the plain way. */
function measured(rows: readonly Row[]) {
  const values = known(rows);
  const none = values.length === 0;
  const middle = (values.length - 1) / 2;
  const weighed = rows.filter(({ value, weight }) => value !== null && weight !== null);
  const weight = total(weighed.map((row) => row.weight ?? 0));
  const weightedSum = total(weighed.map((row) => (row.value ?? 0) * (row.weight ?? 0)));
  return {
    count: rows.length,
    sum: none ? null : total(values),
    min: values[0] ?? null,
    max: values.at(-1) ?? null,
    mean: none ? null : total(values) / values.length,
    weightedMean: weight === 0 ? null : weightedSum / weight,
    median: none ? null : ((values[Math.floor(middle)] ?? 0) + (values[Math.ceil(middle)] ?? 0)) / 2,
    share: none ? null : values.filter((value) => value >= 0).length / values.length,
  };
}

describe.each(testDatabases)('a list of groups, on $name', (testDatabase) => {
  let context: ReadContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase.open();
    const orm = database.server.createOrm(ormOptions('aggregate', [], []));
    context = new ReadContext((orm.em as SqlEntityManager).getKysely());
    close = async () => {
      await orm.close(true);
      await database.close();
    };
  });
  afterAll(() => close?.());

  // biome-ignore lint/suspicious/noExplicitAny: a group has the columns that the question asks for.
  const toNode = ({ total: _total, place: _place, ...group }: any) => ({
    ...group,
    sum: group.sum === null ? null : Number(group.sum),
  });

  const ask = (
    rows: readonly Row[],
    { groupBy, having = {}, orderBy = [] }: Question,
    first = 1000,
    after?: string,
  ) =>
    readGroups(
      context,
      {
        name: JSON.stringify([rows, groupBy, having, orderBy]),
        groups: groupedRows({
          parent: null,
          dimensions: groupBy.map((name) => dimensions[name]),
          measures: aggregates,
          from: rowsAsTable(rows),
          conditions: [],
        }),
        derived: { double: sql`2 * mean` },
        having: meetsHaving(having, [...columns, 'double']),
        order: orderOfGroups(
          orderBy,
          measures,
          dimensions,
          groupBy.map((name) => dimensions[name]),
        ),
      },
      { first, after },
      toNode,
    );

  it('measures each group as it would be measured by hand', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, async (rows) => {
        const { nodes, totalCount } = await ask(rows, { groupBy: ['PLACE'] });
        const byPlace = Map.groupBy(rows, ({ place }) => place);
        expect(totalCount).toBe(byPlace.size);
        for (const { place_, double, ...group } of nodes) {
          const expected = measured(byPlace.get(place_) ?? []);
          for (const [name, value] of Object.entries(expected)) {
            if (value === null) expect(group[name], name).toBeNull();
            else expect(group[name], name).toBeCloseTo(value, 9);
          }
          expect(double).toBe(group.mean === null ? null : 2 * group.mean);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has a median without the noise of binary fractions', async () => {
    expect((await ask(noisy, { groupBy: ['PLACE'] })).nodes[0]).toMatchObject({ median: 80.2, mean: 80.2 });
  });

  it('counts every row once and sums to the same total however it is grouped', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, groupByArbitrary, async (rows, groupBy) => {
        const { nodes } = await ask(rows, { groupBy });
        expect(total(nodes.map(({ count }) => count))).toBe(rows.length);
        expect(total(nodes.map(({ sum }) => sum ?? 0))).toBe(total(known(rows)));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same page by page, whatever the order', async () => {
    const orderBy = fc.constantFrom<NonNullable<Question['orderBy']>>(
      [],
      [{ field: 'MEAN', direction: OrderDirection.DESC }],
      [{ field: 'DOUBLE', direction: OrderDirection.ASC }],
      [{ field: 'QUARTER', direction: OrderDirection.DESC }],
    );
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, orderBy, fc.integer({ min: 1, max: 4 }), async (rows, order, size) => {
        const question = { groupBy: ['QUARTER', 'PLACE'] as const, orderBy: order };
        const whole = await ask(rows, question);
        const paged: unknown[] = [];
        let after: string | undefined;
        for (let more = true; more; ) {
          const page = await ask(rows, question, size, after);
          expect(page.totalCount).toBe(whole.totalCount);
          paged.push(...page.nodes);
          more = page.pageInfo.hasNextPage;
          after = page.pageInfo.endCursor ?? undefined;
        }
        expect(paged).toEqual(whole.nodes);
      }),
      { numRuns: 30 },
    );
  });

  const rows: readonly Row[] = [
    { place: 'B', day: '2023-01-31', value: 10, weight: 1 },
    { place: 'B', day: '2023-04-01', value: 20, weight: 3 },
    { place: 'a', day: '2023-03-31', value: 40, weight: null },
    { place: null, day: '2024-12-31', value: null, weight: 5 },
  ];

  it('is in the order of its dimensions, in code points, those without one last', async () => {
    const { nodes } = await ask(rows, { groupBy: ['PLACE', 'QUARTER'] });
    expect(nodes.map(({ place_, quarter }) => [place_, quarter])).toEqual([
      ['B', '2023-Q1'],
      ['B', '2023-Q2'],
      ['a', '2023-Q1'],
      [null, '2024-Q4'],
    ]);
  });

  it('has groups without the value last in either direction', async () => {
    for (const [direction, places] of [
      [OrderDirection.ASC, ['B', 'a', null]],
      [OrderDirection.DESC, ['a', 'B', null]],
    ] as const) {
      const { nodes } = await ask(rows, { groupBy: ['PLACE'], orderBy: [{ field: 'MEAN', direction }] });
      expect(nodes.map(({ place_ }) => place_)).toEqual(places);
    }
  });

  it.each<[string, Having, (string | null)[]]>([
    ['a bound that one group meets', { mean: { gt: 15 } }, ['a']],
    ['bounds of two measures', { mean: { gte: 15 }, count: { lt: 2 } }, ['a']],
    ['a bound of what follows from a measure', { double: { lte: 30 } }, ['B']],
    ['a fraction', { weightedMean: { gte: 17.5, lte: 17.5 } }, ['B']],
    ['a bound that is null', { mean: { lt: null } }, ['B', 'a', null]],
    ['a measure that is not offered', { injected: { lt: 0 } }, ['B', 'a', null]],
  ])('keeps what meets %s', async (_name, having, places) => {
    const { nodes, totalCount } = await ask(rows, { groupBy: ['PLACE'], having });
    expect(nodes.map(({ place_ }) => place_)).toEqual(places);
    expect(totalCount).toBe(places.length);
  });

  it('tells the total on a page without groups, and refuses a cursor of another list', async () => {
    const { pageInfo } = await ask(rows, { groupBy: ['PLACE'] }, 1);
    const none = await ask(rows, { groupBy: ['PLACE'] }, 0);
    expect([none.totalCount, none.nodes]).toEqual([3, []]);
    await expect(ask(rows, { groupBy: ['QUARTER'] }, 1, String(pageInfo.endCursor))).rejects.toThrow(
      'is not of this list',
    );
  });
});
