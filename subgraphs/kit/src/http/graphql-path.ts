import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type GraphqlRequest, readGraphqlRequest } from './graphql-request.js';
import type { Route } from './http-server.js';
import { isForeignRequest } from './is-foreign-request.js';

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

/**
 * Apollo Server answers no request that any page could have a browser send without asking first (its
 * `csrfPrevention`). That stays so for all but one kind: a GET that no foreign page sent. It can do no harm: by GET
 * only queries are run, nobody is known by a cookie, and no other origin is allowed to read the answer.
 */
function allowingGet({ method, headers }: IncomingMessage): IncomingHttpHeaders {
  if (method !== 'GET' || isForeignRequest(headers)) return headers;
  return { ...headers, 'apollo-require-preflight': 'not needed' };
}

/** GraphQL over HTTP on one path, POST with JSON and GET with query parameters, answered by the function given. */
export function graphqlPath(path: string, answer: GraphqlAnswerer): Route {
  return async (message, response) => {
    const url = URL.parse(message.url ?? '/', 'http://localhost');
    if (url?.pathname !== path) return false;
    // Whatever the answer is, a browser takes it for nothing but what it is called.
    response.setHeader('x-content-type-options', 'nosniff');
    const request = await readGraphqlRequest(message, url.search);
    if ('status' in request) refuse(response, request.status, request.message);
    else await answer({ ...request, headers: allowingGet(message) }, message, response);
    return true;
  };
}
