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
      'a mutation',
      'mutation { __typename rename(id: "c1") { name people } }',
      { __typename: 'Mutation', rename: { name: 'c1 in vi', people: 2024 } },
    ],
    ['introspection', '{ __schema { queryType { name } } }', { __schema: { queryType: { name: 'Query' } } }],
    [
      'introspection beside data, each in its place',
      `query ($with: Boolean = true) { ...Meta place(id: "v1") { id } ... @include(if: $with) { t: __type(name: "City") { id: name } } }
       fragment Meta on Query { __type(name: "Place") { kind __typename } }`,
      {
        __type: { kind: 'INTERFACE', __typename: '__Type' },
        place: { id: 'v1' },
        t: { id: 'City' },
      },
    ],
    [
      'names that every object inherits',
      '{ place(id: "v1") { constructor: id toString: people valueOf: parent { hasOwnProperty: people } } }',
      { place: { constructor: 'v1', toString: 2024, valueOf: { hasOwnProperty: 2024 } } },
    ],
    [
      'a variable that has such a name',
      'query ($valueOf: ID = "v1") { place(id: $valueOf) { id } }',
      { place: { id: 'v1' } },
    ],
    [
      'a variable that is called as what a fetch is given',
      'query ($representations: Int = 3) { place(id: "v1") { people(year: $representations) } }',
      { place: { people: 3 } },
    ],
  ])('ours, for %s', async (_what, query, data) => {
    expect(await graph.ask(query)).toEqual({ data });
    expect(await countedExecutions()).toEqual({ 'compiled.miss': 1 });
    expect(by()).not.toContain('Apollo');
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

  it('ours, which does not lose what is called __proto__', async () => {
    const text = await graph.text('{ __proto__: place(id: "v1") { __proto__: people } }');
    expect(text).toBe('{"data":{"__proto__":{"__proto__":2024}}}\n');
    const query = 'query ($__proto__: ID!) { place(id: $__proto__) { id } }';
    const variables = JSON.parse('{ "__proto__": "v2" }');
    expect((await graph.ask(query, variables)).data).toEqual({ place: { id: 'v2' } });
  });

  it('ours, with the repairs, whatever stands beside', async () => {
    const query = `{
      __type(name: "City") { name }
      places { id ... on City { people(year: 1) } ... on Village { people(year: 1000) } }
    }`;
    expect((await graph.ask(query)).data.places).toEqual([
      { id: 'c1', people: 1 },
      { id: 'v1', people: 1000 },
      { id: 'v2', people: 2000 },
    ]);
  });

  it.each([
    ['query ($if: Boolean = true) { place(id: "v1") { people @include(if: $if) } }', { if: null }, '$if'],
    ['query ($year: Int) { place(id: "v1") { peopleIn(year: $year) } }', { year: null }, '$year'],
    ['query ($year: Int = null) { place(id: "v1") { peopleIn(year: $year) } }', {}, '$year'],
    [
      'query ($constructor: Int) { place(id: "v1") { peopleIn(year: $constructor) } }',
      { constructor: null },
      '$constructor',
    ],
  ])('none, for null where a value is to be: %s', async (query, variables, name) => {
    const { data, errors } = await graph.ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain(`Variable "${name}" is null; expected`);
    expect(graph.fetches).toEqual([]);
  });

  it('none, for more selections than are compiled', async () => {
    const fields = Array.from({ length: 2600 }, (_, index) => `a${index}: place(id: "v1") { id }`);
    expect((await graph.ask(`{ ${fields.join(' ')} }`)).errors).toEqual([
      {
        message: 'The operation selects 5200 fields, with every fragment spread; expected at most 5000.',
        extensions: { code: 'OPERATION_TOO_COMPLEX' },
      },
    ]);
    expect(await countedExecutions()).toEqual({ 'none.rejected': 1 });
  });

  it.each(['mutation', 'subscription'])('none, for a %s where the graph has none', async (kind) => {
    const readable = await TestGraph.start({ places, stats });
    const { errors } = await readable.ask(`${kind} { __typename }`);
    const message = `The graph has no ${kind}s; expected a query.`;
    expect(errors).toEqual([{ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    await readable.stop();
  });

  it.each([
    ['B', 'The document has no operation "B"; expected operationName to be one of "A", "C".'],
    [undefined, 'The document has 2 operations; expected operationName to be one of "A", "C".'],
  ])('none, when the operation name is %s and does not tell which', async (name, message) => {
    const query = 'query A { place(id: "v1") { id } } query C { place(id: "v2") { id } }';
    const { data, errors } = await graph.ask(query, {}, name);
    expect(data).toBeUndefined();
    expect(errors).toEqual([{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
    expect(await countedExecutions()).toEqual({ 'none.operation': 1 });
  });

  it('none, when compiling fails: that is our fault', async () => {
    const failing = await TestGraph.start({
      places: { ...places, cannotPrepare: new Error('our mistake') },
      stats,
    });
    const { data, errors } = await failing.ask('{ place(id: "v1") { people } }');
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(await countedExecutions()).toEqual({ 'none.failure': 1 });
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
