import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Counter } from 'prom-client';
import type { ErrorCode } from '../platform-error.js';
import { requestIdHeader } from './log-answers.js';

const contentType = 'application/json; charset=utf-8';

/** Requests that were refused before anything was executed. The reasons are a fixed set. */
export const refusalCounter = new Counter({
  name: 'ntp_graph_requests_refused_total',
  help:
    'Requests refused before anything was executed, by the setting of the limit that they exceed (LIMIT_COST), or the ' +
    'code of their error (RATE_LIMITED).',
  labelNames: ['reason'],
});

/** Thrown by a guard or a route: the request is refused, with this status and code. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    readonly errorCode: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Answers with one error, as GraphQL has it. */
export function refuse(reply: FastifyReply, status: number, code: ErrorCode, message: string): FastifyReply {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return reply.code(status).header('cache-control', 'no-store').type(contentType).send(body);
}

/** Answers that nothing is at a path. */
export function notFound(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this path; the graph is at /graphql.');
}

function refuseError(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof Refusal) {
    refusalCounter.inc({ reason: error.errorCode });
    return refuse(reply, error.statusCode, error.errorCode, error.message);
  }
  const status = error.statusCode ?? 500;
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return refuse(reply, 415, 'BAD_REQUEST', 'The content type is not one; expected application/json.');
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const expected = `expected at most ${request.routeOptions.bodyLimit} bytes.`;
    return refuse(reply, 413, 'BAD_REQUEST', `The body is too large; ${expected}`);
  }
  if (status >= 400 && status < 500) return refuse(reply, status, 'BAD_REQUEST', error.message);
  request.log.error({ requestId: request.id, err: error }, error.message);
  return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', 'The server failed. It has been logged.');
}

/** Answers whatever goes wrong outside a route with one error as JSON; what is our fault is logged. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(refuseError);
  app.setNotFoundHandler((_request, reply) => notFound(reply));
}

/** For a path that cannot be decoded: no hook has seen the request. */
export function answerBadPath(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  notFound(reply.header(requestIdHeader, request.id));
}
