import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { executionCounter } from './execution-gateway.js';
import { countedExecutions } from './testing/counted-executions.js';
import { places, stats } from './testing/places.js';
import { TestGraph } from './testing/test-graph.js';

const writable = {
  ...places,
  sdl: `${places.sdl} type Mutation { rename(id: ID!): Place }`,
  resolvers: { ...places.resolvers, Mutation: { rename: () => ({ __typename: 'City', id: 'c1' }) } },
};

describe('which executor runs an operation', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await TestGraph.start({ places: writable, stats });
  });
  afterAll(() => graph.stop());
  beforeEach(() => {
    executionCounter.reset();
    graph.fetches.length = 0;
  });

  const by = () => new Set(graph.fetches.map((fetch) => fetch.by));

  it('ours, which compiles it once', async () => {
    const query = '# once\nquery Once($id: ID!) { place(id: $id) { id people } }';
    await graph.ask(query, { id: 'v1' });
    await graph.ask(query, { id: 'v2' });
    expect(await countedExecutions()).toEqual({ 'compiled.miss': 1, 'compiled.hit': 1 });
    expect(by()).toEqual(new Set(['us']));
  });

  it('ours, for which comments and white space make no other operation', async () => {
    await graph.ask('{ place(id: "v1") { name } }');
    await graph.ask('# again\n{\n  place(id: "v1") { name }\n}');
    expect(await countedExecutions()).toEqual({ 'compiled.miss': 1, 'compiled.hit': 1 });
  });

  it('ours, for the operation that is named', async () => {
    const query = 'query A { place(id: "v1") { id } } query B { place(id: "v2") { id } }';
    expect((await graph.ask(query, {}, 'B')).data).toEqual({ place: { id: 'v2' } });
    expect((await graph.ask(query, {}, 'A')).data).toEqual({ place: { id: 'v1' } });
    expect(await countedExecutions()).toEqual({ 'compiled.miss': 2 });
  });

  it.each([
    [
      'mutation',
      'mutation { rename(id: "c1") { name people } }',
      { rename: { name: 'c1 in vi', people: 2024 } },
    ],
    ['introspection', '{ __schema { queryType { name } } }', { __schema: { queryType: { name: 'Query' } } }],
    [
      'introspection-mixed',
      '{ ...Meta place(id: "v1") { id } } fragment Meta on Query { __type(name: "Place") { kind } }',
      { __type: { kind: 'INTERFACE' }, place: { id: 'v1' } },
    ],
    ['inherited-name', '{ place(id: "v1") { constructor: id } }', { place: { constructor: 'v1' } }],
    ['inherited-name', 'query ($valueOf: ID = "v1") { place(id: $valueOf) { id } }', { place: { id: 'v1' } }],
  ])('Apollo’s, counted as %s', async (reason, query, data) => {
    expect(await graph.ask(query)).toEqual({ data });
    expect(await countedExecutions()).toEqual({ [`stock.${reason}`]: 1 });
    expect(by()).not.toContain('us');
  });

  it('graphql’s own for introspection, which knows all that it advertises', async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(buildClientSchema(data as never).getQueryType()?.name).toBe('Query');
    const everyField =
      '{ __schema { directives(includeDeprecated: true) { name isDeprecated deprecationReason } } }';
    expect((await graph.ask(everyField)).errors).toBeUndefined();
  });

  it('Apollo’s, to refuse a condition that is neither true nor false', async () => {
    const query = 'query ($if: Boolean = true) { place(id: "v1") { id people @include(if: $if) } }';
    expect((await graph.ask(query, { if: null })).errors).toHaveLength(1);
    expect(await countedExecutions()).toEqual({ 'stock.condition': 1, 'compiled.miss': 1 });
  });

  it.each([
    ['B', 'The document has no operation "B"; expected operationName to be one of "A", "C".'],
    [undefined, 'The document has 2 operations; expected operationName to be one of "A", "C".'],
  ])('none, when the operation name is %s and does not tell which', async (name, message) => {
    const query = 'query A { place(id: "v1") { id } } query C { place(id: "v2") { id } }';
    const { data, errors } = await graph.ask(query, {}, name);
    expect(data).toBeUndefined();
    expect(errors).toEqual([{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
    expect(await countedExecutions()).toEqual({});
  });

  it('Apollo’s, when compiling fails', async () => {
    const failing = await TestGraph.start({
      places: { ...places, cannotPrepare: new Error('our mistake') },
      stats,
    });
    expect(await failing.ask('{ place(id: "v1") { people } }')).toEqual({
      data: { place: { people: 2024 } },
    });
    expect(await countedExecutions()).toEqual({ 'stock.failure': 1 });
    await failing.stop();
  });

  it('__typename of the root alone asks nobody', async () => {
    expect(await graph.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    expect(graph.fetches).toEqual([]);
  });

  it('variables of a wrong type are refused as before, before anything is fetched', async () => {
    const query = 'query ($id: ID!, $year: Int) { place(id: $id) { people(year: $year) } }';
    const { data, errors } = await graph.ask(query, { year: 'no' });
    expect(data).toBeUndefined();
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['Variable "$id" of required type "ID!" was not provided.', 'BAD_USER_INPUT'],
      [
        'Variable "$year" got invalid value "no"; Int cannot represent non-integer value: "no"',
        'BAD_USER_INPUT',
      ],
    ]);
    expect(graph.fetches).toEqual([]);
    const [error] = (await graph.ask(`# a comment\n${query}`, { id: 'v1', year: 'no' })).errors ?? [];
    expect(error).toMatchObject({ locations: [{ line: 2, column: 18 }] });
  });

  it('operations that were compiled in advance are found at their first request', async () => {
    const text = 'query Warm { place(id: "c1") { id name people } } query Meta { __schema { description } }';
    await graph.gateway.warm(text);
    await graph.ask(text, {}, 'Warm');
    expect(await countedExecutions()).toEqual({ 'compiled.hit': 1 });
  });
});
