import { afterEach, describe, expect, it } from 'vitest';
import { places, stats } from './testing/places.js';
import { TestGraph, type TestSubgraph } from './testing/test-graph.js';

describe('a source that knows only the interface of an object', () => {
  let graph: TestGraph;
  afterEach(() => graph.stop());

  const start = async (changed: Partial<TestSubgraph> = {}, changedPlaces: Partial<TestSubgraph> = {}) => {
    graph = await TestGraph.start({
      places: { ...places, ...changedPlaces },
      stats: { ...stats, ...changed },
    });
  };

  it('is asked by the name of the interface', async () => {
    await start();
    await graph.ask('{ villages { people } }');
    expect(graph.representations('stats')).toEqual([
      [
        { __typename: 'Place', id: 'v1' },
        { __typename: 'Place', id: 'v2' },
      ],
    ]);
  });

  it('does not take away the type that is known already', async () => {
    await start();
    // Apollo lets that source answer the second `__typename`, and then leaves the object out.
    const { data, errors } = await graph.ask('{ villages { id people __typename kind: __typename } }');
    expect(errors).toBeUndefined();
    expect(data.villages[0]).toEqual({ id: 'v1', people: 2024, __typename: 'Village', kind: 'Village' });
  });

  it('has its objects told apart by the source that knows them', async () => {
    await start();
    const { data } = await graph.ask(
      '{ topPlaces { __typename id score ... on Village { houses } ... on City { villages { id } } } }',
    );
    expect(data.topPlaces).toEqual([
      { __typename: 'Village', id: 'v2', score: 2, houses: null },
      { __typename: 'City', id: 'c1', score: 1, villages: [{ id: 'v1' }, { id: 'v2' }] },
      { __typename: 'Village', id: 'v2', score: 2, houses: null },
    ]);
  });

  it('leaves objects without a type when the other source fails: what is asked of any type stays', async () => {
    await start({}, { answer: () => ({ errors: [{ message: 'down' }] }) });
    const { data, errors } = await graph.ask('{ topPlaces { id score ... on Village { houses } } }');
    expect(data.topPlaces[0]).toEqual({ id: 'v2', score: 2 });
    expect(errors).toMatchObject([{ message: 'down', path: ['topPlaces'] }]);
  });

  it('leaves no objects when the other source fails and their type is asked for', async () => {
    await start({}, { answer: () => ({ errors: [{ message: 'down' }] }) });
    const { data, errors } = await graph.ask('{ topPlaces { __typename id } }');
    expect(data).toBeNull();
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual([
      'topPlaces.0.__typename',
      'topPlaces.1.__typename',
      'topPlaces.2.__typename',
    ]);
  });
});

describe('abstract types', () => {
  let graph: TestGraph;
  afterEach(() => graph.stop());

  it('several type conditions, an interface condition on a union, fragments in fragments', async () => {
    graph = await TestGraph.start({ places, stats });
    const { data } = await graph.ask(`
      query {
        things {
          ...Named
          ... on Note { text }
          ... on Place { ... on City { villages { id } } ... on Village { people } }
        }
      }
      fragment Named on Place { name ...Typed }
      fragment Typed on Village { __typename }
    `);
    expect(data.things).toEqual([
      { name: 'v1 in vi', __typename: 'Village', people: 2024 },
      { text: 'a note' },
      { name: 'c1 in vi', villages: [{ id: 'v1' }, { id: 'v2' }] },
      { name: 'v2 in vi', __typename: 'Village', people: 4048 },
    ]);
  });

  it('a fragment on a wider type around one on the object’s own', async () => {
    graph = await TestGraph.start({ places, stats });
    const { data } = await graph.ask(
      '{ villages { ... on Place { ... on Village { kind: __typename id } } } }',
    );
    expect(data.villages[0]).toEqual({ kind: 'Village', id: 'v1' });
  });
});
