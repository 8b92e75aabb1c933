import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
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
export async function writeGraphqlResponse(
  response: ServerResponse,
  answer: HTTPGraphQLResponse,
  further: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { headers, body } = answer;
  response.writeHead(statusOf(answer), { ...Object.fromEntries(headers), ...further });
  if (body.kind === 'complete') {
    response.end(utf8(body.string));
    return;
  }
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}
