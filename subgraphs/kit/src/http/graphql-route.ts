import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { executeGraphql, writeGraphqlResponse } from './execute-graphql.js';
import { type GraphqlRequest, readGraphqlRequest } from './graphql-request.js';
import type { Route } from './http-server.js';

/** Answers a GraphQL request that could be read. */
export type GraphqlAnswerer = (
  request: GraphqlRequest,
  message: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

function refuse(response: ServerResponse, status: number, message: string): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
}

/** GraphQL over HTTP on one path, POST with JSON and GET with query parameters, answered by the function given. */
export function graphqlPath(path: string, answer: GraphqlAnswerer): Route {
  return async (message, response) => {
    const url = new URL(message.url ?? '/', 'http://localhost');
    if (url.pathname !== path) return false;
    const request = await readGraphqlRequest(message, url.search);
    if ('status' in request) refuse(response, request.status, request.message);
    else await answer(request, message, response);
    return true;
  };
}

/** GraphQL over HTTP on one path, answered by Apollo Server. */
export function graphqlRoute<Context extends BaseContext>(
  path: string,
  server: ApolloServer<Context>,
  context: (request: IncomingMessage) => Promise<Context>,
): Route {
  return graphqlPath(path, async (request, message, response) => {
    await writeGraphqlResponse(response, await executeGraphql(server, request, () => context(message)));
  });
}
