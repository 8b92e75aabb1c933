import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { GraphqlRequest } from './graphql-request.js';
import { writtenAnswerType } from './written-answer.js';
import { writtenAnswerer } from './written-answerer.js';

const typeDefs = parse(`
  type Unit @key(fields: "id") { id: ID!  sums: [Sum!] }
  type Sum { amount: Int }
  type Query { year: Int }
`);
const subgraph = {
  schema: buildSubgraphSchema([{ typeDefs, resolvers: { Query: { year: () => 2024 } } }]),
  batchFields: new Map([
    [
      'Unit',
      new Map([
        [
          'sums',
          {
            key: 'id',
            read: async (_context: unknown, keys: readonly string[]) => keys.map(() => [{ amount: 7 }]),
          },
        ],
      ]),
    ],
  ]),
  readContext: () => new ReadContext(null as never),
} as unknown as Subgraph;

const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Unit { sums { amount } } } }';
const body = {
  query,
  variables: {
    of: [
      { __typename: 'Unit', id: 'a' },
      { __typename: 'Unit', id: 'b' },
    ],
  },
  extensions: { written: ['sums'] },
};

function request(asked: object, method = 'POST', accept = `${writtenAnswerType}, application/json;q=0.9`) {
  return { method, headers: { accept }, search: '', body: asked } as GraphqlRequest;
}

describe('a subgraph asked by a gateway that takes texts', () => {
  const answer = writtenAnswerer(subgraph);

  it('answers with the texts behind the JSON, every time', async () => {
    const written = '{"data":{"_entities":[{"sums":14},{"sums":14}]}}\n[{"amount":7}][{"amount":7}]';
    expect([await answer(request(body)), await answer(request(body))]).toEqual([written, written]);
  });

  it('answers with values what may not be text', async () => {
    const asked = { ...body, extensions: { written: [] } };
    expect(await answer(request(asked))).toBe(
      '{"data":{"_entities":[{"sums":[{"amount":7}]},{"sums":[{"amount":7}]}]}}\n',
    );
  });

  it('answers with errors where the variables are wrong', async () => {
    for (const variables of [{}, { of: null }, { of: 'a' }, { of: [null] }]) {
      const text = (await answer(request({ ...body, variables }))) ?? '';
      expect(JSON.parse(text).errors).toMatchObject([
        { message: '"$of" is no list of objects; expected a list of representations.' },
      ]);
    }
  });

  it.each([
    ['another client’s', request(body, 'POST', 'application/json')],
    ['a GET', request(body, 'GET')],
    ['one without its list of names', request({ query })],
    ['one without a query', request({ extensions: { written: [] } })],
    ['one that does not parse', request({ ...body, query: '{' })],
    ['one that the schema does not know', request({ ...body, query: '{ nothing }' })],
  ])('leaves %s request to Apollo Server', async (_, asked) => {
    expect(await answer(asked)).toBeNull();
  });
});
