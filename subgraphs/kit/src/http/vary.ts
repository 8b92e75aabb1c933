import type { FastifyReply } from 'fastify';

/** Says that an answer depends on these headers of the request too. */
export function addVary(reply: FastifyReply, names: string): void {
  const said = reply.getHeader('vary');
  reply.header('vary', said ? `${said}, ${names}` : names);
}
