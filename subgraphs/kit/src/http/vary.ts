import type { FastifyReply } from 'fastify';

/** Says that an answer depends on this header of the request too, or these. */
export function addVary(reply: FastifyReply, names: string): void {
  const said = reply.getHeader('vary');
  if (said === undefined) reply.header('vary', names);
  else if (!String(said).split(', ').includes(names)) reply.header('vary', `${said}, ${names}`);
}
