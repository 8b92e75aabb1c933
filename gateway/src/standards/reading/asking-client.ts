import { callerOf, clientGone, type GraphqlRequest } from '@ntp-graph/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The request of a client as one to the graph: who asks, in which language, and whether anybody still waits. */
export function askingClient(request: FastifyRequest, reply: FastifyReply): GraphqlRequest {
  const { id, headers } = request;
  const { authorization: _, 'if-none-match': __, ...asked } = headers;
  return {
    id,
    method: 'POST',
    caller: callerOf(request),
    headers: asked,
    search: '',
    text: '',
    body: undefined,
    gone: clientGone(reply),
  };
}
