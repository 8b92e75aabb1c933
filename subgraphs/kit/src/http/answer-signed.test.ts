import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { answerSigned } from './answer-signed.js';
import type { GraphqlRequest } from './graphql-request.js';

const typeDefs = parse(`
  type Unit @key(fields: "id") { id: ID!  sums: [Sum!] }
  type Sum { amount: Int }
  type Query { year: Int  failing: Int }
`);
function failing() {
  throw new Error('no');
}

const subgraph = {
  schema: buildSubgraphSchema([{ typeDefs, resolvers: { Query: { year: () => 2024, failing } } }]),
  figures: new Map(),
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
};

function request(asked: object, method = 'POST') {
  return { method, headers: {}, search: '', body: asked } as unknown as GraphqlRequest;
}

describe('a request that a gateway of our own signed', () => {
  const answer = answerSigned(subgraph);
  const answered = async (asked: object) => JSON.parse(String(await answer(request(asked))));

  it('is answered as JSON, every time', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await answered(body)).toEqual({
        data: { _entities: [{ sums: [{ amount: 7 }] }, { sums: [{ amount: 7 }] }] },
      });
    }
  });

  it.each([
    ['an alias that JSON escapes nothing of', '{ __proto__: year }', { data: { ['__proto__']: 2024 } }],
    ['root fields', '{ year other: year }', { data: { year: 2024, other: 2024 } }],
  ])('may ask for %s', async (_, query, expected) => {
    expect(await answered({ query })).toEqual(expected);
  });

  it('has null beside an error for what failed', async () => {
    const query = '{ failing year }';
    expect(await answered({ query })).toMatchObject({
      data: { failing: null, year: 2024 },
      errors: [{ path: ['failing'] }],
    });
  });

  it('answers with errors where the variables are wrong', async () => {
    for (const variables of [{}, { of: null }, { of: 'a' }, { of: [null] }]) {
      expect((await answered({ ...body, variables })).errors).toMatchObject([
        { message: '"$of" is no list of objects; expected a list of representations.' },
      ]);
    }
  });

  it.each([
    ['a GET', request(body, 'GET')],
    ['one without a query', request({})],
    ['one that does not parse', request({ ...body, query: '{' })],
    ['one that the schema does not know', request({ ...body, query: '{ nothing }' })],
  ])('leaves %s request to Apollo Server', async (_, asked) => {
    expect(await answer(asked)).toBeNull();
  });
});
