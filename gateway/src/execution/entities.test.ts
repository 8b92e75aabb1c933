import { afterEach, describe, expect, it } from 'vitest';
import { places, stats } from './testing/places.js';
import { TestGraph, type TestSubgraph } from './testing/test-graph.js';

describe('entities of another source', () => {
  let graph: TestGraph;
  afterEach(() => graph.stop());

  const start = async (answer?: TestSubgraph['answer']) => {
    graph = await TestGraph.start({ places, stats: { ...stats, ...(answer ? { answer } : {}) } });
  };

  it('are sent once however often they turn up, and received everywhere', async () => {
    await start();
    const { data } = await graph.ask('{ topPlaces { id name } }');
    expect(graph.representations('places')).toEqual([
      [
        { __typename: 'Place', id: 'v2' },
        { __typename: 'Place', id: 'c1' },
      ],
    ]);
    expect(data.topPlaces).toEqual([
      { id: 'v2', name: 'v2 in vi' },
      { id: 'c1', name: 'c1 in vi' },
      { id: 'v2', name: 'v2 in vi' },
    ]);
  });

  it('that are not found leave their own fields null', async () => {
    await start((_operation, { representations }) => ({
      data: {
        _entities: (representations as unknown[]).map((_, index) => (index === 0 ? null : { people: 7 })),
      },
    }));
    const { data, errors } = await graph.ask('{ villages { id people } }');
    expect(errors).toBeUndefined();
    expect(data.villages).toEqual([
      { id: 'v1', people: null },
      { id: 'v2', people: 7 },
    ]);
  });

  it('with an error: it is reported at every place of the entity', async () => {
    const failing: TestSubgraph = {
      ...stats,
      resolvers: {
        ...stats.resolvers,
        Place: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          people: ({ id }: { id: string }) => {
            if (id === 'v1') throw new Error('no count');
            return 1;
          },
        },
      },
    };
    graph = await TestGraph.start({ places, stats: failing });
    const { data, errors } = await graph.ask(
      '{ villages { people } again: villages { id people } places { people } }',
    );
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual([
      'again.0.people',
      'places.1.people',
      'villages.0.people',
    ]);
    expect(errors?.[0]).toMatchObject({
      message: 'no count',
      extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'stats' },
    });
    expect(data.places).toEqual([{ people: 1 }, { people: null }, { people: 1 }]);
  });

  it('of some elements of a list only: the path of an error names the element', async () => {
    const failing: TestSubgraph = {
      ...stats,
      resolvers: {
        Place: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          people: () => Promise.reject(new Error('no count')),
        },
      },
    };
    graph = await TestGraph.start({ places, stats: failing });
    const { errors } = await graph.ask('{ places { ... on Village { people } } }');
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['places.1.people', 'places.2.people']);
  });

  it('of a source that throws: the rest stays, with an error at each place that is null for it', async () => {
    await start(() => {
      throw new Error('unreachable');
    });
    const { data, errors } = await graph.ask('{ villages { id people } }');
    expect(data.villages).toEqual([
      { id: 'v1', people: null },
      { id: 'v2', people: null },
    ]);
    expect(errors).toEqual([
      {
        message: 'unreachable',
        path: ['villages', 0, 'people'],
        extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'stats' },
      },
      expect.objectContaining({ message: 'unreachable', path: ['villages', 1, 'people'] }),
    ]);
  });

  it('of a source that answers with errors alone: the same', async () => {
    await start(() => ({ errors: [{ message: 'late', extensions: { code: 'SOURCE_TIMEOUT' } }] }));
    const { data, errors } = await graph.ask('{ place(id: "v1") { id people } }');
    expect(data).toEqual({ place: { id: 'v1', people: null } });
    expect(errors).toEqual([
      {
        message: 'late',
        path: ['place', 'people'],
        extensions: { code: 'SOURCE_TIMEOUT', serviceName: 'stats' },
      },
    ]);
  });

  it.each([
    ['too few', { _entities: [] }, 'Expected "data._entities" to contain 2 elements'],
    ['no list', { _entities: {} }, 'Expected "data._entities" in response to be an array'],
    ['nothing of the kind', {}, 'Expected "data._entities" in response to be an array'],
  ])('of a source that returns %s: the rest stays, with an error', async (_what, answered, message) => {
    await start(() => ({ data: answered }));
    const { data, errors } = await graph.ask('{ villages { people } }');
    expect(data.villages).toEqual([{ people: null }, { people: null }]);
    expect(errors).toMatchObject([
      { message, path: ['villages', 0, 'people'] },
      { message, path: ['villages', 1, 'people'] },
    ]);
  });

  it('whose field must not be null: the object goes, and null is passed up as the specification says', async () => {
    await start(() => ({ errors: [{ message: 'no' }] }));
    expect((await graph.ask('{ villages { id score } }')).data).toEqual({ villages: [null, null] });
    expect((await graph.ask('{ places { id score } }')).data).toBeNull();
    expect((await graph.ask('{ place(id: "v1") { id parent { id score } } }')).data).toEqual({
      place: { id: 'v1', parent: null },
    });
  });
});
