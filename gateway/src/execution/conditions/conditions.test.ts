import { usualConditionUnits } from '@ntp-graph/kit';
import { buildSchema, GraphQLError, getOperationAST, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { OperationResult } from '../compiled-operation.js';
import { Conditions } from './conditions.js';
import { namingWhoseCondition } from './whose-condition.js';

const schema = buildSchema(`
  type Query {
    units(where: UnitConditions, first: Int): [String]
    unitIdsByAge(where: AgeCondition!, first: Int): UnitIds
    unitIdsByRain(where: RainCondition!, first: Int): UnitIds
  }
  type UnitIds { ids: [ID!]! totalCount: Int! synthetic: Boolean! }
  input AgeCondition { above: Int! }
  input RainCondition { days: Int! }
  input UnitConditions { ages: [AgeCondition!] rain: [RainCondition!] unitIds: [ID!] answer: UnitConditionsAnswer }
  input UnitConditionsAnswer { unitIds: [ID!] errorCode: String errorMessage: String }
`);
const conditions = Conditions.of(schema) as Conditions;

function find(text: string) {
  const document = parse(text);
  const definition = getOperationAST(document);
  if (!definition) throw new Error('one operation is expected');
  return conditions.find(undefined, document, definition);
}

/** Answers each condition with what a table has of it, and keeps what was asked. */
function asking(table: Readonly<Record<string, Partial<{ ids: string[]; totalCount: number }>>>) {
  const asked: string[] = [];
  const ask = async (
    text: string,
    { where }: Readonly<Record<string, unknown>>,
  ): Promise<OperationResult> => {
    const key = `${/met: (\w+)/.exec(text)?.[1]} ${JSON.stringify(where)}`;
    asked.push(key);
    const { ids = [], totalCount = ids.length } = table[key] ?? {};
    return { data: { met: { ids, totalCount, synthetic: false } } };
  };
  return { asked, ask };
}

async function variablesOf(
  text: string,
  given: Record<string, unknown>,
  ask: ReturnType<typeof asking>['ask'],
) {
  const operation = find(text);
  if (!operation) throw new Error('there are no conditions');
  return (await conditions.answer(operation, given, ask)).variables;
}

describe('conditions of other subgraphs', () => {
  it('are found by their type, and make the operation take its answer as a variable', () => {
    expect(find('{ units(first: 3) }')).toBeNull();
    const found = find(
      'query A($above: Int!, $unitConditions0: Int) { units(where: { ages: [{ above: $above }] }, first: $unitConditions0) }',
    );
    expect(print(found?.document ?? parse('{ a }'))).toBe(
      print(
        parse(`query A($above: Int!, $unitConditions0: Int, $unitConditions0_: UnitConditionsAnswer) {
          units(where: { ages: [{ above: $above }], answer: $unitConditions0_ }, first: $unitConditions0) }`),
      ),
    );
  });

  it('leave the units that meet them all, and that the client names', async () => {
    const { ask, asked } = asking({
      'unitIdsByAge {"above":10}': { ids: ['a', 'b', 'c', 'd'] },
      'unitIdsByAge {"above":20}': { ids: ['b', 'c', 'd'] },
      'unitIdsByRain {"days":5}': { ids: ['d', 'c', 'x'] },
    });
    const text = `query ($above: Int!) {
      units(where: { ages: [{ above: $above }, { above: 20 }], rain: [{ days: 5 }], unitIds: ["c@2024-12-31", "b", "x"] }) }`;
    expect(await variablesOf(text, { above: 10 }, ask)).toEqual({
      above: 10,
      unitConditions0: { unitIds: ['c'] },
    });
    expect(asked).toHaveLength(3);
  });

  it('are answered within a variable of the client as well', async () => {
    const { ask } = asking({ 'unitIdsByRain {"days":5}': { ids: ['a'] } });
    const text = 'query ($where: UnitConditions) { units(where: $where) }';
    expect(await variablesOf(text, { where: { rain: { days: 5 } } }, ask)).toEqual({
      where: { rain: [{ days: 5 }], answer: { unitIds: ['a'] } },
    });
    expect(await variablesOf(text, {}, ask)).toEqual({});
    expect(await variablesOf(text, { where: { unitIds: ['b'] } }, ask)).toEqual({
      where: { unitIds: ['b'] },
    });
  });

  it('say so where one holds of more units than can be passed on', async () => {
    const { ask } = asking({
      'unitIdsByAge {"above":1}': { ids: ['a'], totalCount: usualConditionUnits + 1 },
    });
    expect(await variablesOf('{ units(where: { ages: [{ above: 1 }] }) }', {}, ask)).toEqual({
      unitConditions0: {
        errorCode: 'BAD_USER_INPUT',
        errorMessage:
          'where.ages[0] holds of 20001 units, and at most 20000 can be passed on (LIMIT_CONDITION_UNITS); expected a narrower condition.',
      },
    });
  });

  it('refuse an answer of the client', async () => {
    const { ask } = asking({});
    await expect(variablesOf('{ units(where: { answer: { unitIds: ["a"] } }) }', {}, ask)).rejects.toThrow(
      'where.answer is given; expected it left out',
    );
  });

  it('that fail are told of under the name of the subgraph that failed', () => {
    const error = (message: string, serviceName: string) =>
      new GraphQLError(message, { path: ['units'], extensions: { code: 'SOURCE_UNAVAILABLE', serviceName } });
    const asked = [{ errors: [error('The rain subgraph cannot be reached.', 'rain')] }];
    const told = [
      error('where.rain[0]: The rain subgraph cannot be reached.', 'places'),
      error('The places subgraph cannot be reached.', 'places'),
    ];
    const { errors } = namingWhoseCondition({ data: { units: null }, errors: told }, asked);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'SOURCE_UNAVAILABLE', serviceName: 'rain' },
      { code: 'SOURCE_UNAVAILABLE', serviceName: 'places' },
    ]);
    expect(errors?.[0]).toMatchObject({ message: told[0]?.message, path: ['units'] });
  });
});
