import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { places, stats } from './testing/places.js';
import { TestGraph } from './testing/test-graph.js';

describe('the steps of a plan', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await TestGraph.start({ places, stats });
  });
  afterAll(() => graph.stop());

  it('one fetch', async () => {
    expect(await graph.ask('{ villages { id houses } }')).toEqual({
      data: {
        villages: [
          { id: 'v1', houses: 0 },
          { id: 'v2', houses: null },
        ],
      },
    });
  });

  it('fetches side by side', async () => {
    const { data } = await graph.ask('{ villages { id } topPlaces { score } }');
    expect(data).toEqual({
      villages: [{ id: 'v1' }, { id: 'v2' }],
      topPlaces: [{ score: 2 }, { score: 1 }, { score: 2 }],
    });
  });

  it('a fetch for the objects of a list', async () => {
    const { data } = await graph.ask('{ villages { houses people } }');
    expect(data.villages).toEqual([
      { houses: 0, people: 2024 },
      { houses: null, people: 4048 },
    ]);
  });

  it('a fetch for what a fetch of entities returned', async () => {
    const { data } = await graph.ask('{ place(id: "v1") { reports { about { name } } } }');
    expect(data.place.reports).toEqual([{ about: { name: 'v1 in vi' } }]);
  });

  it('a fetch through lists of lists, past their nulls', async () => {
    const { data } = await graph.ask('{ place(id: "c1") { ... on City { grid { id people } } } }');
    expect(data.place.grid).toEqual([
      [
        { id: 'v1', people: 2024 },
        { id: 'v2', people: 4048 },
      ],
      null,
      [null, { id: 'v1', people: 2024 }],
    ]);
  });

  it('a fetch that nothing asks for when there is no object', async () => {
    graph.fetches.length = 0;
    expect(await graph.ask('{ place(id: "none") { people } }')).toEqual({ data: { place: null } });
    expect(graph.fetches.map(({ source }) => source)).toEqual(['places']);
  });

  it.each([
    [true, { name: 'v1 in vi', people: 2024 }, 2],
    [false, { name: 'v1 in vi' }, 1],
  ])('a fetch that depends on a condition: %s', async (wanted, place, fetches) => {
    graph.fetches.length = 0;
    const query = 'query ($wanted: Boolean!) { place(id: "v1") { name people @include(if: $wanted) } }';
    expect((await graph.ask(query, { wanted })).data).toEqual({ place });
    expect(graph.fetches).toHaveLength(fetches);
  });

  it('a fetch that depends on the default of a condition', async () => {
    graph.fetches.length = 0;
    const query = 'query ($without: Boolean! = true) { place(id: "v1") { name people @skip(if: $without) } }';
    expect((await graph.ask(query)).data).toEqual({ place: { name: 'v1 in vi' } });
    expect(graph.fetches).toHaveLength(1);
  });

  it('variables go to the fetches that use them, and a missing one takes the default of the field', async () => {
    graph.fetches.length = 0;
    const query =
      'query ($id: ID!, $year: Int, $language: String = "en") { place(id: $id) { name(language: $language) people(year: $year) } }';
    expect((await graph.ask(query, { id: 'v1' })).data).toEqual({
      place: { name: 'v1 in en', people: 2024 },
    });
    expect((await graph.ask(query, { id: 'v1', year: 3 })).data.place.people).toBe(3);
    expect(graph.fetches.map(({ variables }) => Object.keys(variables))).toEqual([
      ['id'],
      ['representations'],
      ['id'],
      ['representations', 'year'],
    ]);
  });
});
