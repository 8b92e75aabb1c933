import { getHeapStatistics } from 'node:v8';
import { type HttpPlugin, Refusal } from '@ntp-graph/kit';

/** Seconds over which it is judged whether there is too much to do, and after which who was refused may come again. */
const interval = 5;

/** Milliseconds that each turn of the event loop takes, on the average of that time, when there is too much to do. */
const longestTurn = 2000;

/** The share of the memory allowed to V8 at which it does nothing but collect garbage. */
const fullest = 0.9;

/** Refuses requests while there is more to do than the process can, so that those it has get their answers. */
export const refuseOverload: HttpPlugin = async (app) => {
  const { default: underPressure } = await import('@fastify/under-pressure');
  await app.register(underPressure, {
    sampleInterval: interval * 1000,
    maxEventLoopDelay: longestTurn,
    maxHeapUsedBytes: Math.floor(getHeapStatistics().heap_size_limit * fullest),
    pressureHandler: async (request, reply, type, value) => {
      request.log.warn({ requestId: request.id, type, value }, 'refused: overload');
      reply.header('retry-after', interval);
      throw new Refusal(503, 'OVERLOADED', 'There is more to do than the server can; try again in a moment.');
    },
  });
};
