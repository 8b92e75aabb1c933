import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { inRequest } from '../logging/request-name.js';

/** The header that names a request, in the request, in the answer and on the way to the subgraphs. */
export const requestIdHeader = 'x-request-id';

/** What may be written into logs and headers as it stands. */
const saneId = /^[\w.:-]{1,100}$/;

/** The name of a request: what it calls itself, or a new one. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[requestIdHeader];
  return typeof given === 'string' && saneId.test(given) ? given : randomUUID();
}

/** The path alone: what is asked for in the query string is nobody's but the client's. */
export function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

/** Names each request in its answer, and in what is logged while it is answered. */
export function nameRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(requestIdHeader, request.id);
    done();
  });
  // Only here: what reads the body before goes by events, which know nothing of the request.
  app.addHook('preHandler', (request, _reply, done) => inRequest(request.id, done));
}

/** Logs what became of each request. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, id: requestId } = request;
    const milliseconds = Math.round(reply.elapsedTime * 100) / 100;
    const path = pathOf(request);
    request.log.info({ requestId, method, path, status: reply.statusCode, milliseconds }, 'answered');
    done();
  });
}
