import type { FastifyReply } from 'fastify';

/** A signal that is given when the client goes away before its answer is written whole. */
export function clientGone({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
