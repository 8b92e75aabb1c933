import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Language } from '../graph/language.js';
import { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { answerOwnGateway } from './answer-own-gateway.js';
import type { GraphqlRequest } from './graphql-request.js';
import { isSigned, signatureHeader, signedRequest } from './signature.js';
import { writtenAnswerType } from './written-answer.js';

const typeDefs = parse(`
  type Unit @key(fields: "id") { id: ID!  sums: [Sum!] }
  type Sum { amount: Int }
  type Query { year: Int }
`);
const subgraph = {
  schema: buildSubgraphSchema([{ typeDefs, resolvers: { Query: { year: () => 2024 } } }]),
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
  extensions: { written: ['sums'] },
};

function request(asked: object, method = 'POST', accept = `${writtenAnswerType}, application/json;q=0.9`) {
  const text = JSON.stringify(asked);
  return { method, headers: { accept }, search: '', text, body: asked } as GraphqlRequest;
}

const secret = 'known to the gateway and to its own subgraphs';

describe('a subgraph asked by a gateway of our own', () => {
  const answer = answerOwnGateway(subgraph, secret);

  it('answers with the texts behind the JSON, every time', async () => {
    const written = '{"data":{"_entities":[{"sums":14},{"sums":14}]}}\n[{"amount":7}][{"amount":7}]';
    for (let time = 0; time < 2; time += 1)
      expect((await answer(request(body)))?.body.toString()).toBe(written);
  });

  it('signs what it answers, for this request alone', async () => {
    const asked = request(body);
    const answered = await answer(asked);
    expect(answered?.headers).toMatchObject({ 'content-type': writtenAnswerType });
    const signature = answered?.headers[signatureHeader];
    expect(
      isSigned(secret, signedRequest(Language.VI, asked.text), answered?.body ?? Buffer.of(), signature),
    ).toBe(true);
    expect(
      isSigned(secret, signedRequest(Language.EN, asked.text), answered?.body ?? Buffer.of(), signature),
    ).toBe(false);
    expect(isSigned(secret, signedRequest(Language.VI, '{}'), answered?.body ?? Buffer.of(), signature)).toBe(
      false,
    );
  });

  it('leaves every request to Apollo Server where no secret is shared', async () => {
    expect(await answerOwnGateway(subgraph, undefined)(request(body))).toBeNull();
  });

  it('answers with values what may not be text', async () => {
    const asked = { ...body, extensions: { written: [] } };
    expect((await answer(request(asked)))?.body.toString()).toBe(
      '{"data":{"_entities":[{"sums":[{"amount":7}]},{"sums":[{"amount":7}]}]}}\n',
    );
  });

  it('answers with errors where the variables are wrong', async () => {
    for (const variables of [{}, { of: null }, { of: 'a' }, { of: [null] }]) {
      const answered = await answer(request({ ...body, variables }));
      expect(JSON.parse(String(answered?.body)).errors).toMatchObject([
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
