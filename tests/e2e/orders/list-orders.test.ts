import { readFileSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json } from '../../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../../support/start-test-platform.js';
import { type Compared, type OrderedList, rootLists, unitLists } from './ordered-lists.js';

const schema = buildSchema(readFileSync(`${schemaFolder}schema.graphql`, 'utf8'));

/** What a list can be ordered by, by its name; groups, whose order has steps, and lists of units are not among them. */
function ordersOf(typeName: string): Record<string, readonly string[]> {
  const fields = (schema.getType(typeName) as GraphQLObjectType).getFields();
  return Object.fromEntries(
    Object.values(fields).flatMap((field) => {
      const values = orderValues(field);
      return values ? [[field.name, values]] : [];
    }),
  );
}

function orderValues({ args }: GraphQLField<unknown, unknown>): readonly string[] | null {
  const order = args.find(({ name }) => name === 'orderBy')?.type;
  if (!isInputObjectType(order)) return null;
  const by = getNamedType(order.getFields().field?.type);
  return isEnumType(by) ? by.getValues().map(({ name }) => name) : null;
}

function only(value: Json): Json {
  return value !== null && typeof value === 'object' ? only(Object.values(value)[0] ?? null) : value;
}

function valueIn(row: Json, compared: Compared): Json {
  return (typeof compared === 'string' ? only(row) : compared.value(row)) ?? null;
}

const cases = (lists: Readonly<Record<string, OrderedList>>) =>
  Object.entries(lists).flatMap(([list, { orders }]) =>
    Object.entries(orders).map(([order, compared]) => [list, order, compared] as const),
  );

/** Rows in the order that is asked for, those without the value last in either direction. */
function expectInOrder(values: readonly Json[], direction: 'ASC' | 'DESC'): void {
  const known = values.filter((value) => value !== null);
  const sorted = known.toSorted((one, other) => (one < other ? -1 : Number(one > other)));
  expect(known).toEqual(direction === 'ASC' ? sorted : sorted.toReversed());
  expect(values.slice(known.length)).toEqual(
    Array.from({ length: values.length - known.length }, () => null),
  );
}

describe('every order of every list', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  async function rowsOf(document: string, path: readonly string[]): Promise<Json[]> {
    const { data, errors } = await ask(platform.url, document);
    expect(errors).toBeUndefined();
    return path.reduce((value, step) => value[step], data);
  }

  it('is looked at here', () => {
    const known = (lists: Readonly<Record<string, OrderedList>>) =>
      Object.fromEntries(
        Object.entries(lists).map(([list, { orders }]) => [list, Object.keys(orders).toSorted()]),
      );
    expect(known(rootLists)).toEqual(ordersOf('Query'));
    expect(known(unitLists)).toEqual(ordersOf('AdministrativeUnit'));
  });

  it.each(cases(rootLists))('%s by %s', async (list, order, compared) => {
    const field = schema.getQueryType()?.getFields()[list] as GraphQLField<unknown, unknown>;
    const pages = field.args.some(({ name }) => name === 'first');
    const selection = typeof compared === 'string' ? compared : compared.of;
    const args = rootLists[list]?.args ?? '';
    const rows = (orderBy: string) =>
      rowsOf(
        pages
          ? `{ list: ${list}(${args} first: 1000 ${orderBy}) { nodes { ${selection} } } }`
          : `{ list: ${list}(${args} ${orderBy}) { ${selection} } }`,
        pages ? ['list', 'nodes'] : ['list'],
      );
    for (const direction of ['ASC', 'DESC'] as const) {
      const found = await rows(`orderBy: { field: ${order}, direction: ${direction} }`);
      expect(found.length).toBeGreaterThan(0);
      expectInOrder(
        found.map((row) => valueIn(row, compared)),
        direction,
      );
    }
  });

  it.each(cases(unitLists))('%s of a unit by %s', async (list, order, compared) => {
    const { unit, args = '' } = unitLists[list] as (typeof unitLists)[string];
    const selection = typeof compared === 'string' ? compared : compared.of;
    const ordered = (direction: string) =>
      `${list}(${args} orderBy: { field: ${order}, direction: ${direction} }) { ${selection} }`;
    const usual = args === '' ? list : `${list}(${args})`;
    const document = `{ unit(id: "${unit}") {
      usual: ${usual} { ${selection} } up: ${ordered('ASC')} down: ${ordered('DESC')} } }`;
    const { usual: all, up, down } = (await rowsOf(document, ['unit'])) as Json;
    expect(up).toHaveLength(all.length);
    expect(new Set(up.map(JSON.stringify))).toEqual(new Set(all.map(JSON.stringify)));
    expectInOrder(
      up.map((row: Json) => valueIn(row, compared)),
      'ASC',
    );
    expectInOrder(
      down.map((row: Json) => valueIn(row, compared)),
      'DESC',
    );
  });

  it.each(Object.entries(unitLists))('%s of a unit are there to be ordered', async (list, { unit, args }) => {
    const orders = Object.values(unitLists[list]?.orders ?? {});
    const selection = orders.map((one) => (typeof one === 'string' ? one : one.of))[0];
    const call = args ? `${list}(${args})` : list;
    const rows = await rowsOf(`{ unit(id: "${unit}") { ${call} { ${selection} } } }`, ['unit', list]);
    expect(rows.length).toBeGreaterThan(0);
  });
});
