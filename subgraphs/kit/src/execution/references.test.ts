import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { NotCompiled } from './fallbacks.js';
import { compileReferences } from './references.js';

const typeDefs = parse(`
  interface Place @key(fields: "id") { id: ID!  name: String }
  type Lake implements Place @key(fields: "id") { id: ID!  name: String  depth: Int }
  type River implements Place @key(fields: "id") { id: ID!  name: String  mouth: Place }
  type Source @key(fields: "id") { id: ID!  title(language: String = "VI"): String  certain: String! }
  type Foreign @key(fields: "id") { id: ID! }
  type Query { nothing: Int }
`);

interface Found {
  readonly id: string;
}

const placeOf = async ({ id }: Found) => {
  if (id === 'broken') throw new Error('not found out');
  return id === 'none'
    ? null
    : { kind: id.startsWith('l') ? 'Lake' : 'River', id, name: `name of ${id}`, depth: 3 };
};

const schema = buildSubgraphSchema([
  {
    typeDefs,
    resolvers: {
      Place: { __resolveType: ({ kind }: { kind: string }) => kind, __resolveReference: placeOf },
      River: { mouth: () => placeOf({ id: 'l9' }) },
      Source: {
        __resolveReference: ({ id }: Found) => ({ id }),
        title: ({ id }: Found, { language }: { language: string }) => `${id} ${language}`,
      },
    },
  },
]);

function query(fields: string) {
  return parse(`query ($of: [_Any!]!, $language: String) { _entities(representations: $of) { ${fields} } }`);
}

async function bothWays(fields: string, of: readonly object[], variables: object = {}) {
  const document = query(fields);
  const variableValues = { of, ...variables };
  const contextValue = new ReadContext(null as never);
  const run = compileReferences({ schema } as Subgraph, document);
  const whole = await execute({ schema, document, variableValues, contextValue });
  return { compiled: await run(variableValues, contextValue), whole: JSON.parse(JSON.stringify(whole)) };
}

const places = (...ids: string[]) => ids.map((id) => ({ __typename: 'Place', id }));

describe('a fetch of entities by references', () => {
  it('is what the reference executor answers, of an interface too, and of what is not found', async () => {
    const fields = '... on Place { __typename id name ... on Lake { depth } ... on River { mouth { id } } }';
    const { compiled, whole } = await bothWays(fields, places('l1', 'r1', 'none', 'l1'));
    expect(compiled).toEqual(whole);
    expect(compiled.data?._entities).toMatchObject([
      { depth: 3 },
      { mouth: { id: 'l9' } },
      null,
      { id: 'l1' },
    ]);
  });

  it('holds nothing of a row but what was asked for: it is laid over what others say of the entity', async () => {
    const { compiled } = await bothWays('... on Place { name }', places('l1'));
    expect(compiled.data?._entities).toEqual([{ name: 'name of l1' }]);
  });

  it('takes arguments from variables', async () => {
    const sources = [{ __typename: 'Source', id: 's' }];
    const fields = '... on Source { vi: title en: title(language: $language) }';
    const { compiled, whole } = await bothWays(fields, sources, { language: 'EN' });
    expect(compiled).toEqual(whole);
    expect(compiled.data?._entities).toEqual([{ vi: 's VI', en: 's EN' }]);
  });

  it('rejects where one of them fails, and where another type is asked for', async () => {
    await expect(bothWays('... on Place { id }', places('l1', 'broken'))).rejects.toThrow('not found out');
    const other = [{ __typename: 'Source', id: 's' }];
    await expect(bothWays('... on Place { id }', other)).rejects.toThrow('by a representation of Source');
  });

  it('refuses what is no list of representations', async () => {
    const run = compileReferences({ schema } as Subgraph, query('... on Place { id }'));
    const { errors } = await run({ of: ['l1'] }, new ReadContext(null as never));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([
    ['entities that nobody finds', '... on Foreign { id }'],
    ['two types', '... on Lake { id } ... on River { id }'],
    ['a condition', '... on Place { id @include(if: true) }'],
  ])('with %s is left to the whole executor', (_name, fields) => {
    expect(() => compileReferences({ schema } as Subgraph, query(fields))).toThrow(NotCompiled);
  });
});
