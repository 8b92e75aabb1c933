import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGraph, type TestSubgraph } from './testing/test-graph.js';

const stock: TestSubgraph = {
  sdl: `
    type Query { parcels: [Parcel!]! }
    type Parcel @key(fields: "id") { id: ID!  size: Float!  box: Box  labels: [Label!]! }
    union Box = Crate | Envelope
    type Crate { weight: Int!  lid: Lid }
    type Lid { colour: String }
    type Envelope { sheets: Int! }
    type Label { text: String! }
  `,
  resolvers: {
    Query: {
      parcels: () => [
        { id: 'p1', size: 1.5, box: { __typename: 'Crate', weight: 3, lid: { colour: 'red' } }, labels: [] },
        {
          id: 'p2',
          size: 0,
          box: { __typename: 'Envelope', sheets: 9 },
          labels: [{ text: 'a' }, { text: 'b' }],
        },
        { id: 'p3', size: 2, box: null, labels: [{ text: 'c' }] },
        { id: 'p1', size: 1.5, box: { __typename: 'Crate', weight: 3, lid: { colour: 'red' } }, labels: [] },
      ],
    },
    Box: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
  },
};

const post: TestSubgraph = {
  sdl: `
    type Parcel @key(fields: "id") {
      id: ID!
      size: Float! @external
      box: Box @external
      labels: [Label!]! @external
      sent: String! @requires(fields: "size box { ... on Crate { weight lid { colour } } ... on Envelope { sheets } } labels { text }")
    }
    union Box = Crate | Envelope
    type Crate { weight: Int! @external  lid: Lid @external }
    type Lid { colour: String @external }
    type Envelope { sheets: Int! @external }
    type Label { text: String! @external }
  `,
  resolvers: {
    Parcel: {
      __resolveReference: (representation: object) => representation,
      sent: ({ size, box, labels }: object & Record<string, unknown>) => JSON.stringify([size, box, labels]),
    },
  },
};

describe('what a field requires of another source', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await TestGraph.start({ stock, post });
  });
  afterAll(() => graph.stop());

  it('is sent with its nested selections, by the type of each object, once for equal objects', async () => {
    const { data, errors } = await graph.ask('{ parcels { sent } }');
    expect(errors).toBeUndefined();
    expect(graph.representations('post')).toEqual([
      [
        { __typename: 'Parcel', id: 'p1', size: 1.5, box: { weight: 3, lid: { colour: 'red' } }, labels: [] },
        {
          __typename: 'Parcel',
          id: 'p2',
          size: 0,
          box: { sheets: 9 },
          labels: [{ text: 'a' }, { text: 'b' }],
        },
        { __typename: 'Parcel', id: 'p3', size: 2, box: null, labels: [{ text: 'c' }] },
      ],
    ]);
    expect(data.parcels.map(({ sent }: { sent: string }) => JSON.parse(sent)[0])).toEqual([1.5, 0, 2, 1.5]);
  });

  it('does not reach the client unless the client asks for it', async () => {
    const { data } = await graph.ask('{ parcels { sent size } }');
    expect(Object.keys(data.parcels[0])).toEqual(['sent', 'size']);
  });
});
