import type { TestSubgraph } from './test-graph.js';

/** Cities and villages: an interface with a key, and a union. */
export const placesSdl = `
  type Query {
    place(id: ID!): Place
    places: [Place!]!
    villages(first: Int = 10): [Village]
    things: [Thing!]!
  }
  interface Place @key(fields: "id") {
    id: ID!
    name(language: String = "vi"): String!
    parent: Place
  }
  type City implements Place @key(fields: "id") {
    id: ID!
    name(language: String = "vi"): String!
    parent: Place
    villages: [Village!]!
    grid: [[Village]]
  }
  type Village implements Place @key(fields: "id") {
    id: ID!
    name(language: String = "vi"): String!
    parent: Place
    houses: Int
  }
  type Note { text: String! }
  union Thing = City | Village | Note
`;

interface Row {
  readonly __typename: string;
  readonly id: string;
  readonly parent?: string;
}

const rows: readonly Row[] = [
  { __typename: 'City', id: 'c1' },
  { __typename: 'Village', id: 'v1', parent: 'c1' },
  { __typename: 'Village', id: 'v2', parent: 'c1' },
];

function find(id: string | undefined): Row | null {
  const row = rows.find((candidate) => candidate.id === id);
  return row ? { ...row } : null;
}

const villages = () => [find('v1'), find('v2')];

const fields = {
  name: ({ id }: Row, { language }: { language: string }) => `${id} in ${language}`,
  parent: ({ parent }: Row) => find(parent),
};

/** The subgraph that knows what places there are. */
export const places: TestSubgraph = {
  sdl: placesSdl,
  resolvers: {
    Query: {
      place: (_: unknown, { id }: { id: string }) => find(id),
      places: () => rows.map(({ id }) => find(id)),
      villages,
      things: () => [find('v1'), { __typename: 'Note', text: 'a note' }, find('c1'), find('v2')],
    },
    Place: {
      __resolveType: ({ __typename }: Row) => __typename,
      __resolveReference: ({ id }: Row) => find(id),
    },
    Thing: { __resolveType: ({ __typename }: Row) => __typename },
    City: { ...fields, villages, grid: () => [villages(), null, [null, find('v1')]] },
    Village: { ...fields, houses: ({ id }: Row) => (id === 'v1' ? 0 : null) },
  },
};

/** What another subgraph knows of places, by nothing but their interface. */
export const statsSdl = `
  type Query { topPlaces: [Place!]! }
  type Place @key(fields: "id") @interfaceObject {
    id: ID!
    people(year: Int = 2024): Int
    peopleIn(year: Int! = 2024): Int
    score: Int!
    reports: [Report!]!
  }
  type Report { year: Int!  about: Place! }
`;

/** The subgraph that counts people. */
export const stats: TestSubgraph = {
  sdl: statsSdl,
  resolvers: {
    Query: { topPlaces: () => [{ id: 'v2' }, { id: 'c1' }, { id: 'v2' }] },
    Place: {
      __resolveReference: ({ id }: Row) => ({ id }),
      people: ({ id }: Row, { year }: { year: number }) => Number(id.slice(1)) * year,
      score: ({ id }: Row) => Number(id.slice(1)),
      reports: ({ id }: Row) => [{ year: 2024, about: { id } }],
    },
  },
};
