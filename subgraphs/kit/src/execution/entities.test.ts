import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { JsonText } from '../json/json-text.js';
import { badInput } from '../platform-error.js';
import { ReadContext } from '../reading/read-context.js';
import type { BatchField } from '../subgraph/batch-field.js';
import type { BatchFields } from '../subgraph/build-schema.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { asSelected } from './compiled-query.js';
import { compileEntities } from './entities.js';
import { NotCompiled } from './fallbacks.js';
import type { Rows } from './selected-values.js';

const typeDefs = parse(`
  type Unit @key(fields: "id") { id: ID!  sums(year: Int! = 2024): [Sum!]  other: String }
  type Sum { programme: Programme  amount: Int  rate(of: String = "plan"): String  later: String }
  type Programme { code: String! }
  type Query { unit: Unit }
`);

interface SumRow {
  readonly programme: { readonly code: string };
  readonly amount: number;
  readonly hidden: string;
}

function graph() {
  const calls: { keys: readonly string[]; args: unknown }[] = [];
  const schema = buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        Unit: { __resolveReference: (unit: object) => unit },
        Sum: {
          rate: (sum: SumRow, { of }: { of: string }) => `${sum.amount} of ${of}`,
          later: async (sum: SumRow) => `later ${sum.amount}`,
        },
      },
    },
  ]);
  const rows: readonly SumRow[] = [{ programme: { code: 'NTM' }, amount: 7, hidden: 'not asked' }];
  const sums = async (_context: unknown, keys: readonly string[], args: object) => {
    calls.push({ keys, args });
    const { year } = args as { year: number };
    if (year < 2000) throw badInput(`year is ${year}`, 'a year from 2000');
    return keys.map((key) =>
      key === 'wrong' ? badInput('it is wrong', 'a right one') : key === 'empty' ? [] : rows,
    );
  };
  const field = { key: 'id', name: 'sums', read: sums } as Partial<BatchField> as BatchField;
  const batchFields: BatchFields = new Map([['Unit', new Map([['sums', field]])]]);
  const run = (
    fields: string,
    ids = ['a', 'b'],
    variables: Record<string, unknown> = {},
    rows: Rows = 'whole',
    asText: readonly string[] = [],
  ) => {
    const document = parse(
      `query ($representations: [_Any!]!, $year: Int = 2023) { _entities(representations: $representations) { ${fields} } }`,
    );
    const fetch = compileEntities(
      { schema, batchFields, figures: new Map() } as unknown as Subgraph,
      document,
      {
        rows,
        asText: new Set(asText),
      },
    );
    const representations = ids.map((id) => ({ __typename: 'Unit', id }));
    return fetch({ representations, ...variables }, new ReadContext(null as never));
  };
  return { schema, batchFields, calls, rows, run };
}

describe('a fetch of entities', () => {
  it('is one call of the reader for all of them, with its arguments and their defaults', async () => {
    const { calls, run } = graph();
    await run('... on Unit { sums { amount } }');
    await run('... on Unit { sums(year: $year) { amount } }', ['a'], { year: 2022 });
    await run('... on Unit { sums(year: $year) { amount } }', ['a']);
    expect(calls).toEqual([
      { keys: ['a', 'b'], args: { year: 2024 } },
      { keys: ['a'], args: { year: 2022 } },
      { keys: ['a'], args: { year: 2023 } },
    ]);
  });

  it('passes rows on as they are when every property goes by its own name', async () => {
    const { rows, run } = graph();
    const result = await run('... on Unit { __typename sums { amount programme { code } } }', ['a', 'empty']);
    const entities = result.data?._entities as { __typename: string; sums: unknown }[];
    expect(entities.map(({ __typename }) => __typename)).toEqual(['Unit', 'Unit']);
    expect(entities[0]?.sums).toBe(rows);
    expect(entities[1]?.sums).toEqual([]);
  });

  it('takes from rows what is asked for, where nothing else may go out', async () => {
    const { run } = graph();
    const result = await run('... on Unit { sums { amount programme { code } } }', ['a'], {}, 'selected');
    expect(result.data).toEqual({ _entities: [{ sums: [{ amount: 7, programme: { code: 'NTM' } }] }] });
  });

  it('resolves what takes an argument, waits for what comes later, and knows aliases and __typename', async () => {
    const { run } = graph();
    const fields =
      '... on Unit { x: sums { __typename total: amount rate a: rate(of: "money") later p: programme { c: code } } }';
    expect((await run(fields, ['a'])).data).toEqual({
      _entities: [
        {
          x: [
            {
              __typename: 'Sum',
              total: 7,
              rate: '7 of plan',
              a: '7 of money',
              later: 'later 7',
              p: { c: 'NTM' },
            },
          ],
        },
      ],
    });
  });

  it('takes its representations from whatever variable they are in', async () => {
    const { schema, batchFields } = graph();
    const document = parse(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Unit { sums { amount } } } }',
    );
    const fetch = compileEntities(
      { schema, batchFields, figures: new Map() } as unknown as Subgraph,
      document,
      asSelected,
    );
    const of = [{ __typename: 'Unit', id: 'a' }];
    expect(await fetch({ of }, new ReadContext(null as never))).toEqual({
      data: { _entities: [{ sums: [{ amount: 7 }] }] },
    });
  });

  it('reads one field twice under two aliases', async () => {
    const { calls, run } = graph();
    await run('... on Unit { a: sums(year: 2021) { amount } b: sums(year: 2022) { amount } }', ['a']);
    expect(calls.map(({ args }) => args)).toEqual([{ year: 2021 }, { year: 2022 }]);
  });

  it('hands out as text what may be text, and refuses one key without the others', async () => {
    const { run } = graph();
    const fields = '... on Unit { sums { amount rate } values: sums { amount } }';
    const result = await run(fields, ['a', 'empty', 'wrong'], {}, 'whole', ['sums']);
    const entities = result.data?._entities as readonly { sums: unknown; values: unknown }[];
    expect(entities.map(({ sums }) => sums)).toEqual([
      new JsonText('[{"amount":7,"rate":"7 of plan"}]'),
      new JsonText('[]'),
      new JsonText('null'),
    ]);
    expect(entities.map(({ values }) => values)).toMatchObject([[{ amount: 7 }], [], null]);
    expect(result.errors).toMatchObject([
      { path: ['_entities', 2, 'sums'] },
      { path: ['_entities', 2, 'values'] },
    ]);
  });

  it('hands out values where text would need what comes later, the next time too', async () => {
    const { schema, batchFields } = graph();
    const document = parse(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Unit { sums { later } } } }',
    );
    const delivery = { rows: 'whole', asText: new Set(['sums']) } as const;
    const fetch = compileEntities(
      { schema, batchFields, figures: new Map() } as unknown as Subgraph,
      document,
      delivery,
    );
    const of = [{ __typename: 'Unit', id: 'a' }];
    for (let time = 0; time < 2; time += 1) {
      expect(await fetch({ of }, new ReadContext(null as never))).toEqual({
        data: { _entities: [{ sums: [{ later: 'later 7' }] }] },
      });
    }
  });

  it('that fails is null everywhere, with an error at each that keeps its code', async () => {
    const { run } = graph();
    const result = await run('... on Unit { sums(year: 1) { amount } ok: sums { amount } }');
    expect(result.data).toMatchObject({
      _entities: [
        { sums: null, ok: [{ amount: 7 }] },
        { sums: null, ok: [{ amount: 7 }] },
      ],
    });
    const error = {
      message: 'year is 1; expected a year from 2000.',
      extensions: { code: 'BAD_USER_INPUT' },
    };
    expect(result.errors).toMatchObject([
      { ...error, path: ['_entities', 0, 'sums'] },
      { ...error, path: ['_entities', 1, 'sums'] },
    ]);
  });

  it('that fails for more than 50 has one error, which names the place of each', async () => {
    const { run } = graph();
    const ids = Array.from({ length: 51 }, (_, index) => `u${index}`);
    const { errors } = await run('... on Unit { x: sums(year: 1) { amount } }', ids);
    const paths = ids.map((_, index) => ['_entities', index, 'x']);
    expect(errors).toMatchObject([{ path: paths[0], extensions: { code: 'BAD_USER_INPUT', paths } }]);
  });

  it('that is given null for an argument that must not be is the client’s mistake', async () => {
    const { run } = graph();
    const { errors } = await run('... on Unit { sums(year: $year) { amount } }', ['a'], { year: null });
    expect(errors).toMatchObject([
      { path: ['_entities', 0, 'sums'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('fails for one entity alone where the reader refuses its key', async () => {
    const { run } = graph();
    const result = await run('... on Unit { sums { amount } }', ['a', 'wrong']);
    expect(result.data).toMatchObject({ _entities: [{ sums: [{ amount: 7 }] }, { sums: null }] });
    expect(result.errors).toMatchObject([
      { path: ['_entities', 1, 'sums'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it.each([
    ['a field without a batch reader', '... on Unit { other }'],
    ['a condition', '... on Unit { sums @include(if: true) { amount } }'],
    ['a condition further down', '... on Unit { sums { amount @skip(if: false) } }'],
    ['a condition on a fragment', '... on Unit { sums { ... @include(if: true) { amount } } }'],
    ['more than entities', '... on Unit { sums { amount } } } unit { other '],
  ])('with %s is left to the whole executor', (_name, fields) => {
    expect(() => graph().run(fields)).toThrow(NotCompiled);
  });
});
