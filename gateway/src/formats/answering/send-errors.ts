import { PlatformError, refuse } from '@ntp-graph/kit';
import type { FastifyReply } from 'fastify';
import { PageFailed } from './all-pages.js';
import type { AnswerError } from './json-answer.js';

/** The status of what was refused while it was executed; of what was wrong in itself, it is 400. */
const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  OVERLOADED: 503,
  SOURCE_UNAVAILABLE: 503,
  DATA_CHANGED: 503,
  SOURCE_TIMEOUT: 504,
  DOWNSTREAM_SERVICE_ERROR: 502,
  INVALID_VALUE: 502,
  INTERNAL_SERVER_ERROR: 500,
};

/**
 * Answers with errors in place of a file: there are no tables with holes that nobody sees. The status is that of the
 * first.
 */
export function sendErrors(reply: FastifyReply, errors: readonly AnswerError[]): FastifyReply {
  const status = statuses[errors[0]?.extensions?.code ?? ''] ?? 400;
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors }));
}

/** Answers with an error that was thrown on purpose, or with those of a page; any other is thrown on. */
export function sendFault(reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof PageFailed) return sendErrors(reply, error.errors);
  if (!(error instanceof PlatformError)) throw error;
  const code = error.extensions.code as Parameters<typeof refuse>[2];
  return refuse(reply, statuses[code] ?? 400, code, error.message);
}
