import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { processLogger } from '../logging/process-logger.js';
import { columnsFor } from '../reading/columns-for.js';
import { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { compileQuery } from './compile-query.js';
import { fallbackCounter } from './fallbacks.js';

const typeDefs = parse(`
  type Unit @key(fields: "id") { id: ID!  sums: [Sum!]  other: String }
  type Sum { amount: Int!  later: String  never: String }
  type Foreign @key(fields: "id") { id: ID!  other: String }
  interface Thing { id: ID! }
  type Query { unit: Unit  thing: Thing  broken: Unit }
  type Mutation { change: Unit }
`);

const calls: string[] = [];

function openSubgraph(name: string, amounts: readonly (number | null)[] = [7]): Subgraph {
  const resolvers = {
    Query: {
      unit: () => ({ id: 'a' }),
      broken: () => {
        calls.push('broken');
        return { id: 'a', sums: () => Promise.reject(new Error('no sums')) };
      },
    },
    Mutation: { change: () => ({ id: 'a' }) },
    Unit: {
      __resolveReference: (unit: object) => unit,
      sums: ({ sums }: { sums?: () => unknown }) => sums?.() ?? [{ amount: 1 }],
    },
    Sum: { later: async () => 'later', never: () => Promise.reject(new Error('no more')) },
  };
  const left = [...amounts];
  const read = async (_context: unknown, keys: readonly string[]) => {
    const amount = left.length > 1 ? left.shift() : left[0];
    return keys.map(() => [{ amount }]);
  };
  return {
    name,
    schema: buildSubgraphSchema([{ typeDefs, resolvers }]),
    figures: new Map(),
    batchFields: new Map([['Unit', new Map([['sums', { key: 'id', name: 'sums', read }]])]]),
  } as unknown as Subgraph;
}

function entities(fields: string): string {
  return `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`;
}

/** Runs a query some times and says what was counted. */
async function counted(subgraph: Subgraph, source: string, times = 1) {
  const query = compileQuery(subgraph, parse(source), undefined, {
    rows: 'whole',
    asText: new Set(['sums']),
  });
  const of = [{ __typename: 'Unit', id: 'a' }];
  const answers = [];
  for (let time = 0; time < times; time += 1)
    answers.push(await query({ of }, new ReadContext(null as never)));
  const { values } = await fallbackCounter.get();
  return { answers, counted: values.map(({ labels, value }) => [labels.place, labels.reason, value]) };
}

describe('what a subgraph does not answer the fast way', () => {
  const warn = vi.spyOn(processLogger(), 'warn').mockImplementation(() => {});
  beforeEach(() => {
    fallbackCounter.reset();
    warn.mockClear();
    calls.length = 0;
  });
  afterAll(() => warn.mockRestore());

  it('is counted for nothing that it does answer so', async () => {
    const subgraph = openSubgraph('plain');
    await counted(subgraph, '{ unit { id } }');
    expect((await counted(subgraph, entities('... on Unit { sums { amount } }'))).counted).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([
    ['several_definitions', 'query A { unit { id } } fragment F on Unit { id }'],
    ['not_a_query', 'mutation { change { id } }'],
    ['fragment', '{ unit { ... @include(if: true) { id } } }'],
    ['directive', '{ unit { id @include(if: true) } }'],
    ['abstract_type', '{ thing { id } }'],
    ['repeated_name', '{ unit { id id } }'],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['unknown_field', '{ unit { __schema } }'],
    ['unusual_name', '{ unit { __proto__: id } }'],
    ['unusual_entities', entities('... on Unit { id } ... on Unit { sums { amount } }')],
    ['no_reader', entities('... on Foreign { other }')],
    ['repeated_name', entities('... on Unit { sums { amount } sums { later } }')],
  ])('is a query, for the reason %s: %s', async (reason, source) => {
    const { counted: found, answers } = await counted(openSubgraph('query'), source, 2);
    expect(found).toEqual([['query', reason, 2]]);
    expect(answers[1]?.errors).toBeUndefined();
  });

  it('is a query that fails below its root fields: it is run again, and its error is in the answer', async () => {
    const { answers, counted: found } = await counted(
      openSubgraph('roots'),
      '{ broken { sums { amount } } }',
    );
    expect(found).toEqual([['roots', 'error', 1]]);
    expect(answers).toMatchObject([
      { data: { broken: { sums: null } }, errors: [{ message: 'no sums', path: ['broken', 'sums'] }] },
    ]);
    expect(calls).toEqual(['broken', 'broken']);
  });

  it('is a field that fails later: that field has its error, and nothing is left that nobody waits for', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', note);
    const { answers } = await counted(openSubgraph('never'), entities('... on Unit { sums { never } }'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', note);
    expect(answers[0]?.errors).toMatchObject([{ message: 'no more' }]);
    expect(unhandled).toEqual([]);
  });

  it('is a field that comes later where text may go out, every time', async () => {
    const source = entities('... on Unit { sums { later } }');
    const { answers, counted: found } = await counted(openSubgraph('later'), source, 2);
    expect(found).toEqual([['text', 'later', 2]]);
    expect(answers[1]?.data).toEqual({ _entities: [{ sums: [{ later: 'later' }] }] });
  });

  it('is a value that its type does not allow, and not the next that it does', async () => {
    const source = entities('... on Unit { sums { amount } }');
    const { answers, counted: found } = await counted(openSubgraph('invalid', [null, 7]), source, 2);
    expect(found).toEqual([['text', 'invalid_value', 1]]);
    expect(answers.map(({ data }) => data)).toEqual([
      { _entities: [{ sums: [{ amount: null }] }] },
      { _entities: [{ sums: { text: '[{"amount":7}]' } }] },
    ]);
  });

  it('is all columns, where nobody knows which fields are asked for, or what a field is made of', async () => {
    const byField = { amount: ['amount'], later: ['day'] } as const;
    expect(columnsFor('columns', new Set(['amount']), ['id'], byField)).toEqual(['id', 'amount']);
    expect((await fallbackCounter.get()).values).toEqual([]);
    for (const asked of [undefined, new Set(['amount', 'other'])]) {
      expect(columnsFor('columns', asked, ['id'], byField)).toEqual(['id', 'amount', 'day']);
    }
    const { values } = await fallbackCounter.get();
    expect(values.map(({ labels, value }) => [labels.place, labels.reason, value])).toEqual([
      ['columns', 'fragment', 1],
      ['columns', 'unknown_field', 1],
    ]);
  });

  it('is said once for each place and reason', async () => {
    await counted(openSubgraph('said'), '{ unit { id id } }', 3);
    await counted(openSubgraph('said'), '{ unit { id id id } }');
    await counted(openSubgraph('said'), '{ thing { id } }');
    expect(warn.mock.calls.map(([, line]) => line)).toEqual([
      'said: GraphQL’s own executor runs a query (repeated_name); from now on only /metrics counts it.',
      'said: GraphQL’s own executor runs a query (abstract_type); from now on only /metrics counts it.',
    ]);
  });
});
