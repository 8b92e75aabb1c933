import { type HttpPlugin, Refusal } from '@ntp-graph/kit';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { keyRateOf } from '../access/identify.js';
import { isOfThisMachine } from './own-machine.js';

const minute = 60_000;

async function openSharedRates(url: string, log: FastifyBaseLogger) {
  // Loaded only here: its client is a sixth of all modules, and most gateways have no Redis.
  const [{ SharedRedis }, { sharedRates }] = await Promise.all([
    import('../redis/shared-redis.js'),
    import('./shared-rates.js'),
  ]);
  const redis = await SharedRedis.open(url, (error) => log.warn(error));
  return { store: sharedRates(redis), close: () => redis.close() };
}

/**
 * Refuses more than so many requests a minute from one address, or one network of IPv6; 0 refuses none. Whoever comes
 * with a key that has a rate of its own has that one, from wherever.
 *
 * @param redisUrl where replicas count together; each for itself without it
 */
export function limitRate(perMinute: number, redisUrl?: string): HttpPlugin {
  return async (app) => {
    const shared = redisUrl ? await openSharedRates(redisUrl, app.log) : null;
    if (shared) app.addHook('onClose', shared.close);
    const { default: rateLimit, normalizeIP } = await import('@fastify/rate-limit');
    await app.register(rateLimit, {
      max: (request: FastifyRequest) => keyRateOf(request)?.perMinute ?? perMinute,
      ...(shared ? { store: shared.store } : {}),
      timeWindow: minute,
      keyGenerator: (request: FastifyRequest) => {
        const rate = keyRateOf(request);
        return rate ? `key ${rate.keyId}` : normalizeIP(request.ip);
      },
      allowList: (request: FastifyRequest) =>
        !keyRateOf(request) && (perMinute === 0 || isOfThisMachine(request)),
      enableDraftSpec: true,
      addHeadersOnExceeding: {
        'ratelimit-limit': false,
        'ratelimit-remaining': false,
        'ratelimit-reset': false,
      },
      errorResponseBuilder: (request, { after, max }) => {
        const whence = keyRateOf(request) ? 'with your key' : 'from your address';
        return new Refusal(
          429,
          'RATE_LIMITED',
          `More than ${max} requests came ${whence} within a minute; try again in ${after}.`,
        );
      },
    });
  };
}
