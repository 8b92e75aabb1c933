import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply } from 'fastify';
import type { GraphqlRequest } from './graphql-request.js';
import { statusOf } from './json-status.js';
import { utf8 } from './utf8.js';

function headerMap(given: IncomingHttpHeaders): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Has Apollo Server answer a request. */
export function executeGraphql<Context extends BaseContext>(
  server: ApolloServer<Context>,
  { method, headers, search, body }: GraphqlRequest,
  context: () => Promise<Context>,
): Promise<HTTPGraphQLResponse> {
  return server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headerMap(headers), search, body },
    context,
  });
}

/** Sends what Apollo Server answered; `further` headers replace its own. */
export function sendGraphqlResponse(
  reply: FastifyReply,
  answer: HTTPGraphQLResponse,
  further: Readonly<Record<string, string>> = {},
): FastifyReply {
  const { headers, body } = answer;
  reply.code(statusOf(answer)).headers({ ...Object.fromEntries(headers), ...further });
  return reply.send(body.kind === 'complete' ? utf8(body.string) : Readable.from(body.asyncIterator));
}
