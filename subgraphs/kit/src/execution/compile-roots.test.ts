import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLResolveInfo, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { compileRoots } from './compile-roots.js';

const typeDefs = parse(`
  type Unit { id: ID!  name(language: String = "VI"): String  parent: Unit  children: [Unit!] }
  interface Thing { id: ID! }
  type Query { unit(id: ID!): Unit  selected: [String!]  thing: Thing  broken: Unit }
`);

const schema = buildSubgraphSchema([
  {
    typeDefs,
    resolvers: {
      Query: {
        unit: async (_root: unknown, { id }: { id: string }) => (id === 'none' ? null : { id }),
        selected: (_root: unknown, _args: object, _context: unknown, { fieldNodes }: GraphQLResolveInfo) =>
          fieldNodes.map(({ name }) => name.value),
        broken: () => Promise.reject(new Error('broken')),
      },
      Unit: {
        name: (unit: { id: string }, { language }: { language: string }) => `${unit.id} ${language}`,
        parent: async (unit: { id: string }) => (unit.id.length > 1 ? { id: unit.id.slice(1) } : null),
        children: async (unit: { id: string }) => [{ id: `a${unit.id}` }, { id: `b${unit.id}` }],
      },
    },
  },
]);

function run(source: string, variables: Record<string, unknown> = {}) {
  const fetch = compileRoots({ schema } as Subgraph, parse(source), { rows: 'whole', written: new Set() });
  return fetch?.(variables, new ReadContext(null as never));
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
    expect((await run('query ($id: ID!) { unit(id: $id) { id } }'))?.errors?.[0]?.message).toContain('$id');
  });

  it('rejects when anything fails, so that the whole executor can answer in part', async () => {
    await expect(run('{ broken { id } unit(id: "a") { id } }')).rejects.toThrow('broken');
  });

  it.each([
    ['an interface', '{ thing { id } }'],
    ['a condition', '{ unit(id: "a") { id @include(if: true) } }'],
    ['a fragment', '{ unit(id: "a") { ... on Unit { id } } }'],
    ['several operations', 'query A { unit(id: "a") { id } } query B { unit(id: "a") { id } }'],
    ['introspection', '{ __schema { queryType { name } } }'],
  ])('with %s is left to the whole executor', (_name, source) => {
    expect(run(source)).toBeUndefined();
  });
});
