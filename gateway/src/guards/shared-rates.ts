import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';
import type { SharedRedis } from '../redis/shared-redis.js';

/** Requests of one address in the time that runs, and the milliseconds that are left of it. */
interface Count {
  readonly current: number;
  readonly ttl: number;
}

type Counted = Parameters<FastifyRateLimitStore['incr']>[1];

const prefix = 'ntp-graph:rate:';

/** Addresses that a replica counts for itself. */
const mostAddresses = 20_000;

/** Counts requests by address in a Redis that the replicas share. While it is away, each counts for itself. */
export function sharedRates(redis: SharedRedis): new () => FastifyRateLimitStore {
  const own = new LRUCache<string, { count: number; readonly until: number }>({ max: mostAddresses });

  function countHere(address: string, timeWindow: number): Count {
    const now = Date.now();
    const known = own.get(address);
    const counting = known && known.until > now ? known : { count: 0, until: now + timeWindow };
    counting.count += 1;
    own.set(address, counting);
    return { current: counting.count, ttl: counting.until - now };
  }

  async function count(address: string, timeWindow: number): Promise<Count> {
    const key = prefix + address;
    const here = countHere(address, timeWindow);
    const outcome = await redis.attempt(async (client) => {
      const [current, ttl] = await client.multi().incr(key).pTTL(key).execTyped();
      if (ttl >= 0) return { current, ttl };
      await client.pExpire(key, timeWindow);
      return { current, ttl: timeWindow };
    });
    return outcome.isDone ? outcome.result : here;
  }

  return class SharedRates implements FastifyRateLimitStore {
    incr(address: string, counted: Counted, timeWindow: number): void {
      count(address, timeWindow).then(
        (result) => counted(null, result),
        (error: Error) => counted(error),
      );
    }

    child(): FastifyRateLimitStore {
      return this;
    }
  };
}
