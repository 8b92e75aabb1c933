import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JsonText, writtenAnswerType } from '@ntp-graph/kit';
import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { GatewayContext } from '../gateway-context.js';
import { HttpSource, type SourceTrust } from './http-source.js';

const operation =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Unit { sums { amount } } } }';
const variables = { of: [{ __typename: 'Unit', id: 'a' }] };

interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
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
    trust: SourceTrust = 'text',
  ): Promise<HttpSource> {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      asked = { headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) };
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new HttpSource('finance', `http://127.0.0.1:${port}/graphql`, deadline, trust);
  }

  function fetchFrom(from: HttpSource) {
    const written = new Set(['sums']);
    const fetch = { operation, document: parse(operation), operationName: undefined, written };
    return from.prepare(fetch)(variables, new GatewayContext());
  }

  it('is asked an ordinary entity query, and may answer with texts', async () => {
    const body = '{"data":{"_entities":[{"sums":16}]}}\n[{"amount":"đ"}]';
    const answering = await source((response) =>
      response.writeHead(200, { 'content-type': writtenAnswerType }).end(body),
    );
    expect(await fetchFrom(answering)).toEqual({
      data: { _entities: [{ sums: new JsonText('[{"amount":"đ"}]') }] },
    });
    expect(asked.body).toEqual({ query: operation, variables, extensions: { written: ['sums'] } });
    expect(asked.headers.accept).toContain(writtenAnswerType);
  });

  it('of a partner is asked for values alone, and texts that it answers with are not taken', async () => {
    const body = '{"data":{"_entities":[{"sums":16}]}}\n[{"amount":"đ"}]';
    const answering = await source(
      (response) => response.writeHead(200, { 'content-type': writtenAnswerType }).end(body),
      5000,
      'values',
    );
    await expect(fetchFrom(answering)).rejects.toMatchObject({ extensions: { code: 'SOURCE_UNAVAILABLE' } });
    expect(asked.headers.accept).toBe('application/json');
    expect(asked.body).toEqual({ query: operation, variables });
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
    ['texts behind no JSON', 'x\n[]', 'HTTP 502 and no GraphQL response', writtenAnswerType],
  ])('that answers with %s is unavailable', async (_, body, message, contentType = 'text/plain') => {
    const answering = await source((response) =>
      response.writeHead(502, { 'content-type': contentType }).end(body),
    );
    await expect(fetchFrom(answering)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'SOURCE_UNAVAILABLE' },
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
