import type { IncomingMessage, ServerResponse } from 'node:http';
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
