import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply } from 'fastify';
import type { GraphqlRequest } from './graphql-request.js';
import { statusOf } from './json-status.js';
import { utf8InTurns } from './utf8.js';

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
export async function sendGraphqlResponse(
  reply: FastifyReply,
  answer: HTTPGraphQLResponse,
  further: Readonly<Record<string, string>> = {},
): Promise<FastifyReply> {
  const { headers, body } = answer;
  const sent = body.kind === 'complete' ? await utf8InTurns(body.string) : Readable.from(body.asyncIterator);
  reply.code(statusOf(answer)).headers({ ...Object.fromEntries(headers), ...further });
  return reply.send(sent);
}
