import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { clientGone } from './client-gone.js';
import { type GraphqlRequest, readGraphqlRequest } from './graphql-request.js';
import type { HttpPlugin } from './http-app.js';
import { isForeignRequest } from './is-foreign-request.js';
import { refuse } from './refusal.js';

/** Answers a GraphQL request that could be read. */
export type GraphqlAnswerer = (request: GraphqlRequest, reply: FastifyReply) => Promise<FastifyReply>;

/**
 * Apollo Server answers no request that any page could have a browser send without asking first (its
 * `csrfPrevention`). That stays so for all but one kind: a GET that no foreign page sent. It can do no harm: by GET
 * only queries are run, nobody is known by a cookie, and no other origin is allowed to read the answer, or one that
 * CORS_ORIGINS names.
 */
function allowingGet(
  { method, headers }: Pick<GraphqlRequest, 'method' | 'headers'>,
  reply: FastifyReply,
): IncomingHttpHeaders {
  const isAllowed = reply.hasHeader('access-control-allow-origin') || !isForeignRequest(headers);
  return method === 'GET' && isAllowed ? { ...headers, 'apollo-require-preflight': 'not needed' } : headers;
}

/** By which a graph is asked. What is asked by HEAD is answered as by GET, and Node leaves the body out. */
const usualMethods = ['GET', 'HEAD', 'POST'];

function methodRefused(reply: FastifyReply, methods: readonly string[]): FastifyReply {
  const expected = methods.filter((method) => method !== 'HEAD').join(' or ');
  const message = `There is no ${reply.request.method} of this path; expected ${expected}.`;
  return refuse(reply.header('allow', methods.join(', ')), 405, 'BAD_REQUEST', message);
}

/**
 * GraphQL over HTTP on one path, POST with JSON and GET with query parameters, answered by the function given.
 *
 * @param methods those that are answered
 */
export function graphqlPath(path: string, answer: GraphqlAnswerer, methods = usualMethods): HttpPlugin {
  return (app) => {
    app.all(path, async (request, reply) => {
      if (!methods.includes(request.method)) return methodRefused(reply, methods);
      const read = readGraphqlRequest(request);
      if ('status' in read) return refuse(reply, read.status, 'BAD_REQUEST', read.message);
      return answer({ ...read, headers: allowingGet(read, reply), gone: clientGone(reply) }, reply);
    });
  };
}
