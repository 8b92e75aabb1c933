import { type HttpPlugin, Refusal } from '@ntp-graph/kit';
import type { FastifyRequest } from 'fastify';
import { keyRateOf } from '../access/identify.js';
import { isOfThisMachine } from './own-machine.js';

/** Seconds after which whoever is refused may ask again: most requests have their answer by then. */
const pause = 1;

/**
 * Refuses more than so many requests of one address, or one network of IPv6, at once; 0 refuses none. Whoever comes with
 * a key that has a rate of its own is counted by that.
 */
export function limitConcurrency(most: number): HttpPlugin {
  return async (app) => {
    if (most === 0) return;
    const { normalizeIP } = await import('@fastify/rate-limit');
    const underWay = new Map<string, number>();
    const countOf = (who: string) => underWay.get(who) ?? 0;

    function whoAsks(request: FastifyRequest): string | null {
      const rate = keyRateOf(request);
      if (rate) return `key ${rate.keyId}`;
      return isOfThisMachine(request) ? null : normalizeIP(request.ip);
    }

    app.addHook('onRequest', (request, reply, done) => {
      const who = whoAsks(request);
      if (who === null) return done();
      if (countOf(who) >= most) {
        reply.header('retry-after', pause);
        const whence = keyRateOf(request) ? 'with your key' : 'from your address';
        const message = `${most} requests that came ${whence} are being answered; send the next when one of them is.`;
        return done(new Refusal(429, 'RATE_LIMITED', message));
      }
      underWay.set(who, countOf(who) + 1);
      // Answered, or given up by who sent it.
      reply.raw.once('close', () => {
        if (countOf(who) > 1) underWay.set(who, countOf(who) - 1);
        else underWay.delete(who);
      });
      done();
    });
  };
}
