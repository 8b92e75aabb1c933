import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFault } from '../../formats/answering/send-errors.js';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Answers what is wrong with a request with errors as the graph has them, and their status. */
export function answeringFaults(handler: Handler): Handler {
  return async (request, reply) => {
    try {
      return await handler(request, reply);
    } catch (error) {
      return sendFault(reply, error);
    }
  };
}
