import type { FastifyInstance } from 'fastify';

/**
 * Cuts off clients that stop reading: what is written for them stays in memory until they do. The time begins anew with
 * whatever they take, so a slow client gets its answer.
 */
export function limitWriting(app: FastifyInstance, milliseconds: number): void {
  app.addHook('onSend', (_request, { raw }, payload, done) => {
    raw.setTimeout(milliseconds, () => raw.destroy());
    done(null, payload);
  });
}
