import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, type BaseContext, HeaderMap } from '@apollo/server';
import type { Route } from './http-server.js';

/** The largest request body that is read. */
const largestBody = 1_000_000;

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parseBody(text: string): { ok: true; body: unknown } | { ok: false } {
  if (text === '') return { ok: true, body: undefined };
  try {
    return { ok: true, body: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function refuse(response: ServerResponse, status: number, message: string): true {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
  return true;
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** GraphQL over HTTP on one path: POST with JSON, GET with query parameters. */
export function graphqlRoute<Context extends BaseContext>(
  path: string,
  server: ApolloServer<Context>,
  context: (request: IncomingMessage) => Promise<Context>,
): Route {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname !== path) return false;
    const text = await readBody(request);
    if (text === null)
      return refuse(response, 413, `The body is too large; expected at most ${largestBody} bytes.`);
    const parsed = parseBody(text);
    if (!parsed.ok)
      return refuse(response, 400, 'The body is not JSON; expected {"query": …, "variables": …}.');
    const result = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: (request.method ?? 'GET').toUpperCase(),
        headers: headersOf(request),
        search: url.search,
        body: parsed.body,
      },
      context: () => context(request),
    });
    response.writeHead(result.status ?? 200, Object.fromEntries(result.headers));
    if (result.body.kind === 'complete') {
      response.end(result.body.string);
      return true;
    }
    for await (const chunk of result.body.asyncIterator) response.write(chunk);
    response.end();
    return true;
  };
}
