import { afterEach, describe, expect, it } from 'vitest';
import { places, stats } from './testing/places.js';
import { TestGraph } from './testing/test-graph.js';

describe('equal reads', () => {
  let graph: TestGraph;
  afterEach(() => graph.stop());

  const asked = (source: string) => graph.fetches.filter((fetch) => fetch.source === source).length;

  it('of one request are one read, whatever the plan calls them', async () => {
    graph = await TestGraph.start({ places, stats });
    const { data } = await graph.ask(
      'query Named { first: place(id: "v1") { people } second: place(id: "v1") { people } }',
    );
    expect(data).toEqual({ first: { people: 2024 }, second: { people: 2024 } });
    expect(asked('stats')).toBe(1);
  });

  it('with other variables are reads of their own', async () => {
    graph = await TestGraph.start({ places, stats });
    const { data } = await graph.ask(
      '{ first: place(id: "v1") { people } second: place(id: "v2") { people } }',
    );
    expect(data).toEqual({ first: { people: 2024 }, second: { people: 4048 } });
    expect(asked('stats')).toBe(2);
  });

  it('that fail are an error at each place', async () => {
    graph = await TestGraph.start({
      places,
      stats: {
        ...stats,
        answer: () => {
          throw new Error('down');
        },
      },
    });
    const { errors } = await graph.ask(
      '{ first: place(id: "v1") { people } second: place(id: "v1") { people } }',
    );
    expect(errors?.map(({ path }) => path)).toEqual([
      ['first', 'people'],
      ['second', 'people'],
    ]);
    expect(asked('stats')).toBe(1);
  });

  it('of two requests are two reads', async () => {
    graph = await TestGraph.start({ places, stats });
    const query = '{ first: place(id: "v1") { people } second: place(id: "v1") { people } }';
    await Promise.all([graph.ask(query), graph.ask(query)]);
    expect(asked('stats')).toBe(2);
  });
});
