import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { HttpOptions } from './http-options.js';
import { pathOf } from './log-answers.js';

/** Milliseconds between two looks at whether the last request is done. */
const betweenLooks = 20;

/**
 * Makes a server stop in order: `/health/ready` says 503 first, so that nobody is sent here any more; requests under way
 * finish; and whoever has not finished by the deadline is cut off, as a client that never sends the rest of its request.
 *
 * @returns what stops it
 */
export function stoppable(
  app: FastifyInstance,
  { stopDelay, stopDeadline }: Pick<HttpOptions, 'stopDelay' | 'stopDeadline'>,
): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  let underWay = 0;
  app.server.on('request', (_request, response) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
    });
  });
  app.addHook('onRequest', async (request, reply) => {
    if (stopping && pathOf(request) === '/health/ready') {
      return reply.code(503).type('text/plain').send('stopping\n');
    }
    return undefined;
  });

  async function cutOff(): Promise<void> {
    const end = performance.now() + stopDeadline;
    while (underWay > 0 && performance.now() < end) await sleep(betweenLooks);
    app.server.closeAllConnections();
  }

  async function stop(): Promise<void> {
    if (stopDelay > 0) await sleep(stopDelay);
    await Promise.all([app.close(), cutOff()]);
  }

  return () => {
    stopping ??= stop();
    return stopping;
  };
}
