import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { places, stats } from './testing/places.js';
import { TestGraph } from './testing/test-graph.js';

/** Apollo's executor answers each of these with the value of another field, or not at all. */
describe('response names that Apollo’s planner mixes up', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await TestGraph.start({ places, stats });
  });
  afterAll(() => graph.stop());

  it('one name for other arguments on another type', async () => {
    const { data } = await graph.ask(`{
      places { id ... on City { people(year: 1) } ... on Village { people(year: 1000) } }
    }`);
    expect(data.places).toEqual([
      { id: 'c1', people: 1 },
      { id: 'v1', people: 1000 },
      { id: 'v2', people: 2000 },
    ]);
  });

  it('one name for other arguments, through fragments that share it', async () => {
    const { data } = await graph.ask(`
      { places { ...City ...Village } topPlaces { ...Village } }
      fragment City on City { count: people(year: 1) }
      fragment Village on Village { count: people(year: 1000) id }
    `);
    expect(data.places).toEqual([{ count: 1 }, { count: 1000, id: 'v1' }, { count: 2000, id: 'v2' }]);
    expect(data.topPlaces).toEqual([{ count: 2000, id: 'v2' }, {}, { count: 2000, id: 'v2' }]);
  });

  it('an alias that is the name of a key', async () => {
    const { data } = await graph.ask('{ villages { id: people real: id score } }');
    expect(data.villages).toEqual([
      { id: 2024, real: 'v1', score: 1 },
      { id: 4048, real: 'v2', score: 2 },
    ]);
  });

  it('an alias called __typename', async () => {
    const { data } = await graph.ask('{ villages { __typename: name people } }');
    expect(data.villages[0]).toEqual({ __typename: 'v1 in vi', people: 2024 });
  });

  it('errors are reported under the client’s names', async () => {
    const failing = await TestGraph.start({
      places,
      stats: {
        ...stats,
        resolvers: {
          Place: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            people: () => Promise.reject(new Error('no count')),
          },
        },
      },
    });
    const { errors } = await failing.ask('{ place(id: "v1") { id: people parent { id: people } } }');
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual(['place.id', 'place.parent.id']);
    await failing.stop();
  });
});

describe('selections that depend on conditions alone', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await TestGraph.start({ places, stats });
  });
  afterAll(() => graph.stop());

  it('an object of which nothing is asked in the end is still told from none', async () => {
    const query = `query ($with: Boolean!) {
      place(id: "v1") { people @include(if: $with) }
      none: place(id: "none") { people @include(if: $with) }
      places { ... @include(if: $with) { id } }
    }`;
    expect((await graph.ask(query, { with: false })).data).toEqual({
      place: {},
      none: null,
      places: [{}, {}, {}],
    });
  });

  it('asks for no more than it has to', async () => {
    graph.fetches.length = 0;
    const query = 'query ($with: Boolean!) { topPlaces { score @include(if: $with) } }';
    expect((await graph.ask(query, { with: false })).data).toEqual({ topPlaces: [{}, {}, {}] });
    expect(graph.fetches.map(({ source }) => source)).toEqual(['stats']);
  });

  it('an object of which everything that is selected depends on another type', async () => {
    const query = `{ villages { ... on Place { ...City } } none: place(id: "none") { ... on City { id } } }
      fragment City on City { id }`;
    expect((await graph.ask(query)).data).toEqual({ villages: [{}, {}], none: null });
  });

  it.each([
    ['@skip(if: true)', {}],
    ['@skip(if: false)', { id: 'v1' }],
    ['@include(if: false)', {}],
    ['@include(if: true) @skip(if: true)', {}],
    ['@include(if: true) @skip(if: false)', { id: 'v1' }],
  ])('a constant: %s', async (directives, place) => {
    expect((await graph.ask(`{ place(id: "v1") { id ${directives} } }`)).data).toEqual({ place });
  });
});

describe('a fragment on a type that every object in its place is of', () => {
  const nodes: typeof places = {
    ...places,
    sdl: places.sdl
      .replaceAll('implements Place', 'implements Node & Place')
      .replace('interface Place', 'interface Node { id: ID! } interface Place implements Node'),
    resolvers: {
      ...places.resolvers,
      Node: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    },
  };

  it.each([
    '{ topPlaces { ... on Node { __typename } } }',
    '{ topPlaces { ...Any } } fragment Any on Node { __typename id }',
  ])('asks for the type of what a source knows by its interface alone: %s', async (query) => {
    const graph = await TestGraph.start({ places: nodes, stats });
    expect((await graph.ask(query)).data.topPlaces).toMatchObject([
      { __typename: 'Village' },
      { __typename: 'City' },
      { __typename: 'Village' },
    ]);
    await graph.stop();
  });
});
