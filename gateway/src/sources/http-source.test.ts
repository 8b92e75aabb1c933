import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Language, SignatureCheck, signatureHeader } from '@ntp-graph/kit';
import { buildSchema, parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { pickerOfFetch } from '../execution/compiling/picked-fields.js';
import { GatewayContext } from '../gateway-context.js';
import { HttpSource } from './http-source.js';

const operation =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Unit { sums { amount } } } }';
const variables = { of: [{ __typename: 'Unit', id: 'a' }] };

const secret = 'known to the gateway and to its own subgraphs';

interface Asked {
  readonly method: string;
  readonly path: string;
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
      const { method = '', url: path = '', headers } = request;
      asked = { method, path, headers, text: Buffer.concat(chunks).toString() };
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new HttpSource({
      name: 'finance',
      url: `http://127.0.0.1:${port}/graphql`,
      deadline,
      secret: known,
    });
  }

  const picker = () => pickerOfFetch(buildSchema('type Query { a: Int }'), parse(operation));

  function fetchFrom(from: HttpSource, language = Language.VI) {
    const written = new Set(['sums']);
    const fetch = { operation, document: parse(operation), operationName: undefined, written, picker };
    return from.prepare(fetch)(variables, new GatewayContext(language));
  }

  const answering = (answer: object) => (response: ServerResponse) => response.end(JSON.stringify(answer));
  const isSigned = () =>
    new SignatureCheck(secret).isSigned({ ...asked, body: asked.text }, asked.headers[signatureHeader]);

  it('is asked an ordinary entity query, signed where it is ours', async () => {
    await fetchFrom(await source(answering({ data: {} })));
    expect(JSON.parse(asked.text)).toEqual({ query: operation, variables });
    expect(isSigned()).toBe(true);
  });

  it('is asked for the version of its data, signed where it is ours', async () => {
    const from = await source((response) => response.end('v1'));
    expect(await from.version()).toBe('v1');
    expect(asked.path).toBe('/version');
    expect(isSigned()).toBe(true);
  });

  it('with which no secret is shared is asked without a signature', async () => {
    await fetchFrom(await source(answering({ data: {} }), 5000, ''));
    expect(asked.headers).not.toHaveProperty(signatureHeader);
  });

  it.each([secret, ''])('is told the language of the request (secret %j)', async (known) => {
    const answering = await source((response) => response.end('{"data":{}}'), 5000, known);
    await fetchFrom(answering, Language.EN);
    expect(asked.headers['accept-language']).toBe('en');
  });

  it('gives what it was asked for, and nothing else', async () => {
    const answer = { data: { _entities: [{ sums: [{ amount: 7, name: 'x' }], name: 'y' }], more: 1 } };
    expect((await fetchFrom(await source(answering(answer)))).data?._entities).toEqual([
      { sums: [{ amount: 7 }] },
    ]);
  });

  it('may answer with errors beside the data', async () => {
    const answer = { data: { _entities: [{ sums: [{ amount: 7 }] }] }, errors: [{ message: 'not all' }] };
    expect(await fetchFrom(await source(answering(answer)))).toEqual(answer);
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
