import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLResolveInfo, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { badInput } from '../platform-error.js';
import { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { NotCompiled } from './fallbacks.js';
import { compileRoots } from './root-fields.js';

const typeDefs = parse(`
  type Unit { id: ID!  name(language: String = "VI"): String  parent: Unit  children: [Unit!]  lost: Unit }
  interface Thing { id: ID! }
  type Lake implements Thing { id: ID!  depth: Int }
  type River implements Thing { id: ID!  length: Int  mouth: Thing }
  interface Nameless { id: ID! }
  type Query { unit(id: ID!): Unit  selected: [String!]  things: [Thing]  nameless: Nameless  broken: Unit  refused: Unit  certain: Unit!  later: [Thing] }
`);

const lake = { kind: 'Lake', id: 'l', deep: 3 };

const schema = buildSubgraphSchema([
  {
    typeDefs,
    resolvers: {
      Query: {
        unit: async (_root: unknown, { id }: { id: string }) => (id === 'none' ? null : { id }),
        selected: (_root: unknown, _args: object, _context: unknown, { fieldNodes }: GraphQLResolveInfo) =>
          fieldNodes.map(({ name }) => name.value),
        things: () => [lake, null, { kind: 'River', id: 'r', length: 7, mouth: lake }],
        later: () => [{ kind: 'later', id: 'x' }],
        broken: () => Promise.reject(new Error('broken')),
        refused: () => badInput('it is wrong', 'a right one'),
        certain: () => Promise.reject(new Error('not even that')),
      },
      Thing: {
        __resolveType: ({ kind }: { kind: string }) => (kind === 'later' ? Promise.resolve('Lake') : kind),
      },
      Lake: { depth: async ({ deep }: { deep: number }) => deep },
      Unit: {
        name: (unit: { id: string }, { language }: { language: string }) => `${unit.id} ${language}`,
        parent: async (unit: { id: string }) => (unit.id.length > 1 ? { id: unit.id.slice(1) } : null),
        lost: (unit: { id: string }) =>
          unit.id === 'a' ? Promise.reject(new Error('lost')) : Promise.resolve({ id: 'a' }),
        children: async (unit: { id: string }) => [{ id: `a${unit.id}` }, { id: `b${unit.id}` }],
      },
    },
  },
]);

function run(source: string, variables: Record<string, unknown> = {}) {
  const fetch = compileRoots({ schema } as Subgraph, parse(source), { rows: 'whole', asText: new Set() });
  return fetch(variables, new ReadContext(null as never));
}

describe('a query of root fields', () => {
  it('is shaped as asked, however deep what comes later lies', async () => {
    const query = `query ($id: ID!) { x: unit(id: $id) {
      id en: name(language: "EN") parent { id parent { __typename id parent { id } } } children { name } } }`;
    expect(await run(query, { id: 'abc' })).toEqual({
      data: {
        x: {
          id: 'abc',
          en: 'abc EN',
          parent: { id: 'bc', parent: { __typename: 'Unit', id: 'c', parent: null } },
          children: [{ name: 'aabc VI' }, { name: 'babc VI' }],
        },
      },
    });
  });

  it('may find nothing', async () => {
    expect(await run('{ unit(id: "none") { id } }')).toEqual({ data: { unit: null } });
  });

  it('tells a resolver what is selected', async () => {
    expect(await run('{ a: selected }')).toEqual({ data: { a: ['selected'] } });
  });

  it('refuses a variable that is not what it was declared to be', async () => {
    expect((await run('query ($id: ID!) { unit(id: $id) { id } }')).errors?.[0]?.message).toContain('$id');
  });

  it('is answered in part where a root field fails', async () => {
    const source = '{ x: broken { id } refused { id } unit(id: "a") { id } }';
    const answer = await run(source);
    expect(answer).toMatchObject({
      data: { x: null, refused: null, unit: { id: 'a' } },
      errors: [
        { message: 'broken', path: ['x'] },
        {
          message: 'it is wrong; expected a right one.',
          path: ['refused'],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    const whole = await execute({ schema, document: parse(source) });
    expect(new Set(answer.errors)).toEqual(new Set(whole.errors));
  });

  it('has no data where a root field fails that may not be null', async () => {
    const answer = await run('{ certain { id } unit(id: "a") { id } }');
    expect(answer).toMatchObject({ data: null, errors: [{ message: 'not even that', path: ['certain'] }] });
  });

  it('asks of each object what its own type is asked for, as the reference executor does', async () => {
    const source = `{ things {
      __typename id ... on River { length mouth { __typename ... on Lake { depth } } } ... on Thing { again: id }
      ... on Lake { depth } } }`;
    const whole = await execute({ schema, document: parse(source) });
    expect(whole.data?.things).toHaveLength(3);
    expect(await run(source)).toEqual(JSON.parse(JSON.stringify(whole)));
  });

  it('rejects where a type is told later', async () => {
    await expect(run('{ later { id } }')).rejects.toThrow('The type of a Thing is not known at once');
  });

  it('rejects when anything fails below, whatever fails after that', async () => {
    const below = '{ now: unit(id: "a") { lost { id } } later: unit(id: "b") { lost { lost { id } } } }';
    await expect(run(below)).rejects.toThrow('lost');
  });

  it.each([
    ['an interface that tells no types', '{ nameless { id } }'],
    ['a condition', '{ unit(id: "a") { id @include(if: true) } }'],
    ['a condition on a fragment', '{ unit(id: "a") { ... @include(if: true) { id } } }'],
    ['one field asked twice', '{ unit(id: "a") { parent { id } parent { name } } }'],
    ['one root field asked twice', '{ unit(id: "a") { id } unit(id: "a") { name } }'],
    ['several operations', 'query A { unit(id: "a") { id } } query B { unit(id: "a") { id } }'],
    ['introspection', '{ __schema { queryType { name } } }'],
  ])('with %s is left to the whole executor', (_name, source) => {
    expect(() => run(source)).toThrow(NotCompiled);
  });
});
