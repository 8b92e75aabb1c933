import { type ErrorCode, PlatformError } from '@ntp-graph/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { shortened } from '../../format-error.js';
import { sendFault } from '../../formats/answering/send-errors.js';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Answers what is wrong with a request with errors as the graph has them, and their status. */
export function answeringFaults(handler: Handler): Handler {
  return async (request, reply) => {
    try {
      return await handler(request, reply);
    } catch (error) {
      if (!(error instanceof PlatformError)) return sendFault(reply, error);
      const code = error.extensions.code as ErrorCode;
      return sendFault(reply, new PlatformError(code, shortened(error.message)));
    }
  };
}
