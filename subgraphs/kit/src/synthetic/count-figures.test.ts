import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileQuery } from '../execution/compile-query.js';
import type { Delivery } from '../execution/compiled-query.js';
import { answerSigned } from '../http/answer-signed.js';
import type { GraphqlRequest } from '../http/graphql-request.js';
import { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { countFigures, countingReference, figuresOf } from './count-figures.js';

const typeDefs = parse(`
  type Provenance { synthetic: Boolean! }
  type Unit @key(fields: "id") { id: ID!  sums: [Sum!]  later: [Sum!] }
  type Sum { amount: Int  parts: [Sum!]  provenance: Provenance!  summary: Summary }
  type Summary { best: Int }
  type Page { nodes: [Sum!]!  totalCount: Int! }
  type Report @key(fields: "id") { id: ID!  provenance: Provenance! }
  type Query { page: Page  first: Sum  broken: Page  words: [String!] }
`);

const sum = (amount: number, synthetic: boolean, more = {}) => ({
  amount,
  provenance: { synthetic },
  ...more,
});
const rows = [sum(1, true, { parts: [sum(2, false), sum(3, true)], summary: { best: 3 } }), sum(4, false)];
const facts = [sum(5, false)];

function openSubgraph(): Subgraph {
  const page = { nodes: rows, totalCount: 2 };
  const resolvers: Record<string, Record<string, unknown>> = {
    Query: {
      page: () => page,
      first: async () => rows[0],
      broken: () => ({ nodes: rows, totalCount: Promise.reject(new Error('not counted')) }),
      words: () => ['a'],
    },
    Unit: { sums: () => rows, later: async () => rows, __resolveReference: (unit: object) => unit },
  };
  const declared = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  const figures = figuresOf(declared, { Summary: ({ best }: { best: number }) => best === 3 });
  resolvers.Report = {
    __resolveReference: countingReference(figures, 'Report', ({ id }) => ({ id, ...sum(1, id === 'made') })),
  };
  const schema: GraphQLSchema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  countFigures(schema, figures);
  const read = async (_context: unknown, keys: readonly string[]) =>
    keys.map((key) => (key === 'facts' ? facts : key === 'none' ? null : rows));
  const sums = { key: 'id', name: 'sums', read };
  return {
    name: 'test',
    schema,
    figures,
    batchFields: new Map([['Unit', new Map([['sums', sums]])]]),
    readContext: () => new ReadContext(null as never),
  } as unknown as Subgraph;
}

const subgraph = openSubgraph();
const ways: Readonly<Record<string, Delivery>> = {
  'as whole rows': { rows: 'whole', asText: new Set() },
  'as selected': { rows: 'selected', asText: new Set() },
  'as text': { rows: 'whole', asText: new Set(['sums', 'later']) },
};

function entities(type: string, fields: string): string {
  return `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`;
}

const units = (...ids: string[]) => ({ of: ids.map((id) => ({ __typename: 'Unit', id })) });

describe.each(Object.entries(ways))('the synthetic figures of an answer %s', (_way, delivery) => {
  const said = async (source: string, variables = {}, reads = new ReadContext(null as never)) =>
    (await compileQuery(subgraph, parse(source), undefined, delivery)(variables, reads)).extensions;

  it('are counted by the field that holds them, without being asked for', async () => {
    expect(await said('{ page { nodes { amount } } }')).toEqual({
      synthetic: { 'Page.nodes': { values: 2, synthetic: 1 } },
    });
    expect(await said('{ first { amount parts { amount } summary { best } } }')).toEqual({
      synthetic: {
        'Query.first': { values: 1, synthetic: 1 },
        'Sum.parts': { values: 2, synthetic: 1 },
        'Sum.summary': { values: 1, synthetic: 1 },
      },
    });
  });

  it('are counted in whole batches', async () => {
    const query = entities('Unit', 'sums { amount }');
    expect(await said(query, units('a', 'facts', 'none', 'b'))).toEqual({
      synthetic: { 'Unit.sums': { values: 5, synthetic: 2 } },
    });
    expect(await said(query, units('facts', 'none'))).toBeUndefined();
  });

  it('are counted by GraphQL’s own executor too, and once where a query is run again', async () => {
    expect(await said('{ page { ... on Page { nodes { amount } } } }')).toEqual({
      synthetic: { 'Page.nodes': { values: 2, synthetic: 1 } },
    });
    expect(await said(entities('Unit', 'later { parts { amount } }'), units('a'))).toEqual({
      synthetic: { 'Unit.later': { values: 2, synthetic: 1 }, 'Sum.parts': { values: 2, synthetic: 1 } },
    });
    const broken = await said(
      '{ page { nodes { parts { amount } } } broken { nodes { amount } totalCount } }',
    );
    expect(broken).toEqual({
      synthetic: { 'Page.nodes': { values: 4, synthetic: 2 }, 'Sum.parts': { values: 2, synthetic: 1 } },
    });
  });

  it('are counted of what is found by its key, under its type', async () => {
    const of = ['made', 'fact'].map((id) => ({ __typename: 'Report', id }));
    expect(await said(entities('Report', 'id'), { of })).toEqual({
      synthetic: { Report: { values: 2, synthetic: 1 } },
    });
  });

  it('are none where nothing is asked for that holds figures', async () => {
    expect(await said('{ page { totalCount } words }')).toBeUndefined();
  });

  it('are those of one query, however many a request makes', async () => {
    const reads = new ReadContext(null as never);
    const first = await said('{ page { nodes { amount } } }', {}, reads);
    expect(await said('{ page { nodes { amount } } }', {}, reads)).toEqual(first);
  });
});

it('a gateway of our own reads of synthetic figures in the answer', async () => {
  const body = { query: entities('Unit', 'sums { amount parts { amount } }'), variables: units('a') };
  const asked = { method: 'POST', headers: {}, search: '', body } as unknown as GraphqlRequest;
  expect(JSON.parse(String(await answerSigned(subgraph)(asked))).extensions).toEqual({
    synthetic: { 'Unit.sums': { values: 2, synthetic: 1 }, 'Sum.parts': { values: 2, synthetic: 1 } },
  });
});
