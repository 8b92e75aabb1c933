import { afterEach, describe, expect, it } from 'vitest';
import { TestGraph, type TestSubgraph } from './testing/test-graph.js';

const goods: TestSubgraph = {
  sdl: `
    type Query { goods: [Good!]! }
    type Good @key(fields: "id") { id: ID!  price(currency: String = "VND"): Int }
  `,
  resolvers: {
    Query: { goods: () => [{ id: 'g' }] },
    Good: {
      __resolveReference: (good: object) => good,
      price: (_: unknown, { currency }: { currency: string }) => (currency === 'VND' ? 100 : 200),
    },
  },
};

const shipping: TestSubgraph = {
  sdl: `
    type Good @key(fields: "id") {
      id: ID!
      price(currency: String = "VND"): Int @external
      inVnd: Int @requires(fields: "price(currency: \\"VND\\")")
      inUsd: Int @requires(fields: "price(currency: \\"USD\\")")
    }
  `,
  resolvers: {
    Good: {
      __resolveReference: (good: object) => good,
      inVnd: ({ price }: { price: number }) => price + 10,
      inUsd: ({ price }: { price: number }) => price + 20,
    },
  },
};

/** A subgraph that gets the weight of what it knows, to come back to by a key by which it finds nothing. */
const parcels = (resolvable: boolean): Record<string, TestSubgraph> => ({
  parcels: {
    sdl: `
      type Query { parcel: Parcel }
      type Parcel @key(fields: "id", resolvable: ${resolvable}) {
        id: ID!  weight: Int @external  postage: Int @requires(fields: "weight")
      }
    `,
    resolvers: {
      Query: { parcel: () => ({ id: 'p' }) },
      Parcel: { __resolveReference: (parcel: object) => parcel, postage: () => 7 },
    },
  },
  scales: {
    sdl: 'type Parcel @key(fields: "id") { id: ID!  weight: Int }',
    resolvers: { Parcel: { __resolveReference: () => ({ id: 'p', weight: 2 }) } },
  },
});

describe('a plan that cannot be right', () => {
  let graph: TestGraph;
  afterEach(() => graph.stop());

  const refused = async (query: string) => {
    const { data, errors } = await graph.ask(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_NOT_PLANNABLE' } }]);
    expect(graph.fetches).toEqual([]);
    return errors?.[0]?.message;
  };

  it('is refused: a field required with two different arguments in one place', async () => {
    graph = await TestGraph.start({ goods, shipping });
    expect(await refused('{ goods { inVnd inUsd } }')).toContain(
      '"inUsd" requires "price" with other arguments than a field beside it',
    );
  });

  it.each([
    ['{ goods { inUsd } }', { inUsd: 220 }],
    ['{ goods { inVnd } }', { inVnd: 110 }],
    ['{ goods { price inUsd } }', { price: 100, inUsd: 220 }],
    ['{ goods { price(currency: "VND") inUsd } }', { price: 100, inUsd: 220 }],
    ['{ goods { price: inUsd } }', { price: 220 }],
  ])('is made right, one at a time: %s', async (query, good) => {
    graph = await TestGraph.start({ goods, shipping });
    expect(await graph.ask(query)).toEqual({ data: { goods: [good] } });
  });

  it('of both, each in a place of its own, is right', async () => {
    graph = await TestGraph.start({ goods, shipping });
    expect((await graph.ask('{ a: goods { inVnd } b: goods { inUsd } }')).data).toEqual({
      a: [{ inVnd: 110 }],
      b: [{ inUsd: 220 }],
    });
  });

  it('is refused: a subgraph asked by a key that it declares not resolvable', async () => {
    graph = await TestGraph.start(parcels(false));
    expect(await refused('{ parcel { postage } }')).toContain(
      'The parcels subgraph finds no Parcel by the key that is known there',
    );
  });

  it('and is run where the key is resolvable', async () => {
    graph = await TestGraph.start(parcels(true));
    expect((await graph.ask('{ parcel { postage } }')).data).toEqual({ parcel: { postage: 7 } });
  });
});
