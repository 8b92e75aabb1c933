import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  JsonText,
  Language,
  signatureHeader,
  signatureOf,
  signedRequest,
  writtenAnswerType,
} from '@ntp-graph/kit';
import { buildSchema, parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { pickerOfFetch } from '../execution/compiling/picked-fields.js';
import { GatewayContext } from '../gateway-context.js';
import { HttpSource } from './http-source.js';

const operation =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Unit { sums { amount } } } }';
const variables = { of: [{ __typename: 'Unit', id: 'a' }] };

const secret = 'known to the gateway and to its own subgraphs';

function signed(by: string, request: string, answer: string): string {
  return signatureOf(by, signedRequest(Language.VI, request), Buffer.from(answer));
}

interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

describe('a subgraph on another server', () => {
  let server: Server;
  let asked: Asked;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** A source whose server answers so. */
  async function source(
    answer: (response: ServerResponse) => void,
    deadline = 5000,
    known: string | undefined = secret,
  ): Promise<HttpSource> {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      asked = { headers: request.headers, text: Buffer.concat(chunks).toString() };
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new HttpSource('finance', `http://127.0.0.1:${port}/graphql`, deadline, known);
  }

  const picker = () => pickerOfFetch(buildSchema('type Query { a: Int }'), parse(operation));

  function fetchFrom(from: HttpSource, language = Language.VI) {
    const written = new Set(['sums']);
    const fetch = { operation, document: parse(operation), operationName: undefined, written, picker };
    return from.prepare(fetch)(variables, new GatewayContext(language));
  }

  /** Answers with texts, signed as the one who signs would sign this answer. */
  const withTexts =
    (body: string, sign = (answer: string) => signed(secret, asked.text, answer)) =>
    (response: ServerResponse) =>
      response.writeHead(200, { 'content-type': writtenAnswerType, [signatureHeader]: sign(body) }).end(body);
  const body = '{"data":{"_entities":[{"sums":16}]}}\n[{"amount":"đ"}]';

  it('is asked an ordinary entity query, and may answer with texts', async () => {
    const answering = await source(withTexts(body));
    expect(await fetchFrom(answering)).toEqual({
      data: { _entities: [{ sums: new JsonText('[{"amount":"đ"}]') }] },
    });
    expect(JSON.parse(asked.text)).toEqual({
      query: operation,
      variables,
      extensions: { written: ['sums'] },
    });
    expect(asked.headers.accept).toContain(writtenAnswerType);
  });

  it.each([
    ['without a signature', () => ''],
    ['with another secret', (answer: string) => signed('another', asked.text, answer)],
    ['with the answer to another request', (answer: string) => signed(secret, '{}', answer)],
    ['with another answer', () => signed(secret, asked.text, `${body} `)],
  ])('that answers with texts %s is not ours, and its texts are not taken', async (_, sign) => {
    const answering = await source(withTexts(body, sign));
    await expect(fetchFrom(answering)).rejects.toMatchObject({
      message: 'The finance subgraph did not prove that it is ours.',
      extensions: { code: 'SOURCE_UNAVAILABLE' },
    });
  });

  it('that answers in another language than it was asked in is not taken for ours', async () => {
    const answering = await source(withTexts(body));
    await expect(fetchFrom(answering, Language.EN)).rejects.toMatchObject({
      message: 'The finance subgraph did not prove that it is ours.',
    });
    expect(asked.headers['accept-language']).toBe('en');
  });

  it.each([secret, ''])('is told the language of the request (secret %j)', async (known) => {
    const answering = await source((response) => response.end('{"data":{}}'), 5000, known);
    await fetchFrom(answering, Language.EN);
    expect(asked.headers['accept-language']).toBe('en');
  });

  it('with which no secret is shared is asked for values alone, and texts are not taken from it', async () => {
    const answering = await source(withTexts(body), 5000, '');
    await expect(fetchFrom(answering)).rejects.toMatchObject({ extensions: { code: 'SOURCE_UNAVAILABLE' } });
    expect(asked.headers.accept).toBe('application/json');
    expect(JSON.parse(asked.text)).toEqual({ query: operation, variables });
  });

  it.each([
    ['that is not ours gives what it was asked for, and nothing else', '', { sums: [{ amount: 7 }] }],
    ['that is ours is taken at its word', secret, { sums: [{ amount: 7, name: 'x' }], name: 'y' }],
  ])('%s', async (_, known, entity) => {
    const answer = { data: { _entities: [{ sums: [{ amount: 7, name: 'x' }], name: 'y' }], more: 1 } };
    const answering = await source(
      (response) => response.writeHead(200).end(JSON.stringify(answer)),
      5000,
      known,
    );
    expect((await fetchFrom(answering)).data?._entities).toEqual([entity]);
  });

  it('may know nothing of texts, as an older server', async () => {
    const answer = { data: { _entities: [{ sums: [{ amount: 7 }] }] }, errors: [{ message: 'not all' }] };
    const answering = await source((response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
    );
    expect(await fetchFrom(answering)).toEqual(answer);
  });

  it.each([
    ['no JSON', '<html>', 'HTTP 502 and no GraphQL response'],
    ['JSON that is no GraphQL response', '{"error":"no"}', 'HTTP 502 and no GraphQL response'],
  ])('that answers with %s is unavailable', async (_, answer, message) => {
    const answering = await source((response) =>
      response.writeHead(502, { 'content-type': 'text/plain' }).end(answer),
    );
    await expect(fetchFrom(answering)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'SOURCE_UNAVAILABLE' },
    });
  });

  it.each([
    ['behind no JSON', 'x\n[]'],
    ['that are no JSON', '{"data":{"_entities":[{"sums":7}]}}\n[{"a":1'],
    ['that hold more than one value', '{"data":{"_entities":[{"sums":11}]}}\n[],"a":[1]'],
    ['that are not all there', '{"data":{"_entities":[{"sums":2},{"sums":2}]}}\n[]'],
  ])('that answers with texts %s is unavailable, signed as they are', async (_, answer) => {
    const answering = await source(withTexts(answer));
    await expect(fetchFrom(answering)).rejects.toMatchObject({
      message: expect.stringContaining('HTTP 200 and no GraphQL response'),
    });
  });

  it.each([
    ['does not answer', () => {}],
    [
      'does not finish its answer',
      (response: ServerResponse) => void response.writeHead(200).write('{"data":'),
    ],
  ])('that %s within the deadline is given up', async (_, answer) => {
    const hanging = await source(answer, 100);
    await expect(fetchFrom(hanging)).rejects.toMatchObject({ extensions: { code: 'SOURCE_TIMEOUT' } });
  });

  it('that cannot be reached is unavailable', async () => {
    const gone = await source(() => {});
    await new Promise((resolve) => server.close(resolve));
    await expect(fetchFrom(gone)).rejects.toMatchObject({
      message: 'The finance subgraph cannot be reached.',
      extensions: { code: 'SOURCE_UNAVAILABLE' },
    });
  });
});
