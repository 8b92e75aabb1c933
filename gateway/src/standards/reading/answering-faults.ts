import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageFailed } from '../../formats/answering/all-pages.js';
import { sendErrors, sendPlatformError } from '../../formats/answering/send-errors.js';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Answers what is wrong with a request with errors as the graph has them, and their status. */
export function answeringFaults(handler: Handler): Handler {
  return async (request, reply) => {
    try {
      return await handler(request, reply);
    } catch (error) {
      return error instanceof PageFailed ? sendErrors(reply, error.errors) : sendPlatformError(reply, error);
    }
  };
}
