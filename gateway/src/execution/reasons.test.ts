import { afterEach, describe, expect, it } from 'vitest';
import { places, stats } from './testing/places.js';
import { TestGraph, type TestSubgraph } from './testing/test-graph.js';

const late = { message: 'late', extensions: { code: 'SOURCE_TIMEOUT' } };

/** Many objects of one source, with a field of another. */
function many(count: number, answer: TestSubgraph['answer']): Record<string, TestSubgraph> {
  return {
    things: {
      sdl: 'type Query { things: [Thing!] } type Thing @key(fields: "id") { id: ID! }',
      answer: () => ({
        data: {
          things: Array.from({ length: count }, (_, index) => ({ __typename: 'Thing', id: `${index}` })),
        },
      }),
    },
    sizes: {
      sdl: 'type Thing @key(fields: "id") { id: ID!  size: Int  weight: Int }',
      ...(answer ? { answer } : {}),
    },
  };
}

describe('the reason of a null', () => {
  let graph: TestGraph;
  afterEach(() => graph.stop());

  const paths = async (query: string) =>
    (await graph.ask(query)).errors?.map(({ path }) => path?.join('.')).sort();

  it('stands at each field of a source that is down, under the client’s names', async () => {
    graph = await TestGraph.start({ places, stats: { ...stats, answer: () => ({ errors: [late] }) } });
    expect(await paths('{ p: place(id: "v1") { n: name a: people id: score } topPlaces { id } }')).toEqual([
      'p.a',
      'p.id',
      'topPlaces',
    ]);
  });

  it('stands at each root field of a source that is down, and the others stay', async () => {
    graph = await TestGraph.start({
      places: { ...places, answer: () => ({ data: null, errors: [late] }) },
      stats,
    });
    expect(await paths('{ place(id: "v1") { id } a: villages { id } topPlaces { score } }')).toEqual([
      'a',
      'place',
    ]);
  });

  it('stands at fields that the plan asks for by the fragment of the client', async () => {
    const types = (fields: string) => ['Thing', 'Other'].map((name) => `type ${name} ${fields}`).join(' ');
    graph = await TestGraph.start({
      things: {
        sdl: `type Query { all: [Any!] } union Any = Thing | Other ${types('@key(fields: "id") { id: ID! }')}`,
        answer: () => ({ data: { all: [{ __typename: 'Other', id: 'o' }] } }),
      },
      sizes: {
        sdl: `interface Sized { size: Int  weight: Int }
          ${types('implements Sized @key(fields: "id") { id: ID!  size: Int  weight: Int }')}`,
        answer: () => ({ errors: [late] }),
      },
    });
    const query = `{ all { ... on Thing { ...Sizes } ... on Other { ...Sizes } } }
      fragment Sizes on Sized { size weight }`;
    expect(await paths(query)).toEqual(['all.0.size', 'all.0.weight']);
  });

  describe('that one field took along with all of an entity', () => {
    const unread = () => ({
      data: { _entities: [null] },
      errors: [{ ...late, path: ['_entities', 0, 'weight'] }],
    });
    const things = (answer: TestSubgraph['answer'], type = 'Int') => ({
      things: {
        sdl: 'type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID!  hue: Int! }',
        answer: () => ({ data: { things: [{ __typename: 'Thing', id: '0', hue: null }] } }),
      },
      sizes: {
        sdl: `type Thing @key(fields: "id") { id: ID!  size: Int  weight: ${type}  colour: Int }`,
        ...(answer ? { answer } : {}),
      },
    });

    it('stands at each field of it, where the object stays', async () => {
      graph = await TestGraph.start(things(unread));
      const { data, errors } = await graph.ask('{ things { id size weight c: colour } }');
      expect(data).toEqual({ things: [{ id: '0', size: null, weight: null, c: null }] });
      expect(errors?.map(({ message, path }) => [message, path?.join('.')])).toEqual([
        ['late', 'things.0.weight'],
        ['late', 'things.0.size'],
        ['late', 'things.0.c'],
      ]);
    });

    it('stands at that field alone, where the object goes with it', async () => {
      graph = await TestGraph.start(things(unread, 'Int!'));
      const { data, errors } = await graph.ask('{ things { id size weight colour } }');
      expect(data).toEqual({ things: [null] });
      expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['things.0.weight']);
    });

    it('stands at that field alone, where the object goes for another reason', async () => {
      graph = await TestGraph.start(things(unread));
      const { data, errors } = await graph.ask('{ things { id size hue } }');
      expect(data).toEqual({ things: [null] });
      expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['things.0.weight', 'things.0.hue']);
    });

    it('stands at fields of an object of which it is not known whether it has that field', async () => {
      graph = await TestGraph.start({
        places: {
          ...places,
          answer: () => ({
            data: { _entities: [null] },
            errors: [{ ...late, path: ['_entities', 0, 'name'] }],
          }),
        },
        stats: {
          ...stats,
          resolvers: { Query: { topPlaces: () => [{ id: 'v2' }] }, Place: { score: () => 2 } },
        },
      });
      const { data, errors } = await graph.ask(
        '{ topPlaces { parent { people } score ... on City { name } } }',
      );
      expect(data).toEqual({ topPlaces: [{ parent: null, score: 2 }] });
      expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['topPlaces.0.name', 'topPlaces.0.parent']);
    });

    it('stands at what could not be fetched for want of it', async () => {
      graph = await TestGraph.start({
        ...things(unread),
        areas: {
          sdl: `type Thing @key(fields: "id") {
            id: ID!  size: Int @external  area: Int @requires(fields: "size")
          }`,
        },
      });
      const { data, errors } = await graph.ask('{ things { weight area } }');
      expect(data).toEqual({ things: [{ weight: null, area: null }] });
      expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['things.0.weight', 'things.0.area']);
    });
  });

  it('stands at fields that nobody was asked for, because what they need failed', async () => {
    graph = await TestGraph.start({
      lengths: {
        sdl: 'type Query { ropes: [Rope!] } type Rope @key(fields: "id") { id: ID!  length: Int }',
        resolvers: { Query: { ropes: () => [{ id: 'r' }] } },
      },
      widths: {
        sdl: 'type Rope @key(fields: "id") { id: ID!  width: Int }',
        answer: () => ({ errors: [late] }),
      },
      areas: {
        sdl: `type Rope @key(fields: "id") {
          id: ID!  width: Int @external  area: Int @requires(fields: "width")
        }`,
      },
    });
    const { data, errors } = await graph.ask('{ ropes { id area } }');
    expect(data).toEqual({ ropes: [{ id: 'r', area: null }] });
    expect(errors).toMatchObject([{ message: 'late', path: ['ropes', 0, 'area'] }]);
  });

  it('stands at the fields of an entity that could not be read, not at the entity', async () => {
    graph = await TestGraph.start({
      places,
      stats: {
        ...stats,
        resolvers: {
          Place: {
            __resolveReference: async ({ id }: { id: string }) => {
              if (id === 'v1') throw new Error('unreadable');
              return { id };
            },
            people: () => 5,
          },
        },
      },
    });
    const { data, errors } = await graph.ask('{ villages { people peopleIn } }');
    expect(data.villages[1]).toEqual({ people: 5, peopleIn: null });
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['villages.0.people', 'villages.0.peopleIn']);
  });

  it('is told once where the null goes up from a field that must not be null', async () => {
    graph = await TestGraph.start({ places, stats: { ...stats, answer: () => ({ errors: [late] }) } });
    expect(await paths('{ villages { id score } }')).toEqual(['villages.0.score', 'villages.1.score']);
  });

  it('is told once where a source left null what it must not, and said why', async () => {
    graph = await TestGraph.start({
      places: {
        ...places,
        answer: () => ({
          data: { villages: [{ id: 'v1', name: null }, { id: null }] },
          errors: [{ message: 'no name', path: ['villages', 0, 'name'] }],
        }),
      },
    });
    const { data, errors } = await graph.ask('{ villages { id name } }');
    expect(data).toEqual({ villages: [null, null] });
    expect(errors).toMatchObject([
      { message: 'no name', path: ['villages', 0, 'name'], extensions: { serviceName: 'places' } },
      { path: ['villages', 1, 'id'], extensions: { code: 'INVALID_VALUE' } },
    ]);
  });

  it('that more than 50 have is told once for each field, with every place that it stands for', async () => {
    graph = await TestGraph.start(many(51, () => ({ errors: [late] })));
    const { errors } = await graph.ask('{ things { id size weight } }');
    expect(errors?.map(({ path }) => path)).toEqual([
      ['things', 0, 'size'],
      ['things', 0, 'weight'],
    ]);
    const stoodFor = Array.from({ length: 51 }, (_, index) => ['things', index, 'size']);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'SOURCE_TIMEOUT',
      serviceName: 'sizes',
      paths: stoodFor,
    });
  });

  it('that 50 have is told at each place', async () => {
    graph = await TestGraph.start(many(50, () => ({ errors: [late] })));
    const { errors } = await graph.ask('{ things { size } }');
    expect(errors).toHaveLength(50);
    expect(errors?.[49]?.path).toEqual(['things', 49, 'size']);
    expect(errors?.[49]?.extensions).not.toHaveProperty('paths');
  });

  it('that a source tells once for many places stands at each of them', async () => {
    const paths = [
      ['_entities', 0, 'size'],
      ['_entities', 2, 'size'],
    ];
    const error = { ...late, path: paths[0], extensions: { ...late.extensions, paths } };
    graph = await TestGraph.start(
      many(3, () => ({
        data: { _entities: [{ size: null }, { size: 1 }, { size: null }] },
        errors: [error as never],
      })),
    );
    const { errors } = await graph.ask('{ things { size } }');
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['things.0.size', 'things.2.size']);
  });
});
