import { storeErrorCounter } from './cache-counter.js';
import { decodeAnswer, encodeAnswer } from './encode-answer.js';
import { redisClient } from './redis-client.js';
import type { ResponseStore } from './response-store.js';
import type { StoredAnswer } from './stored-answer.js';
import { withDeadline } from './with-deadline.js';

const prefix = 'ntp-graph:answer:';
/** Seconds an answer is kept. Not for freshness: what nobody asks for shall not stay for ever. */
const lifetime = 3600;
/** Milliseconds that a request waits for Redis. */
const commandDeadline = 250;
/** Milliseconds for which Redis is left alone after a failure, so that a sick one does not slow every request. */
const rest = 1000;
/** Answers on their way to Redis at the same time; further ones are not kept. */
const mostWrites = 32;

/** Keeps answers in a Redis that all replicas of the gateway share. Whatever goes wrong there is a miss. */
export class RedisStore implements ResponseStore {
  private restUntil = 0;
  private writes = 0;
  private isDown = false;

  private constructor(
    private readonly client: ReturnType<typeof redisClient>,
    report: (error: unknown) => void,
  ) {
    client.on('error', (error: unknown) => {
      if (!this.isDown) report(error);
      this.isDown = true;
    });
    client.on('ready', () => {
      this.isDown = false;
    });
  }

  /** Opens the store; a Redis that cannot be reached now may come later. Each outage is reported once. */
  static async open(url: string, report: (error: unknown) => void): Promise<RedisStore> {
    const client = redisClient(url);
    const store = new RedisStore(client, report);
    await withDeadline(client.connect(), commandDeadline).catch(() => {});
    return store;
  }

  async get(key: string): Promise<StoredAnswer | undefined> {
    return this.attempt(async () => {
      const bytes = await this.client.get(prefix + key);
      return bytes === null ? undefined : decodeAnswer(bytes);
    });
  }

  set(key: string, answer: StoredAnswer): void {
    if (this.writes >= mostWrites) return;
    this.writes += 1;
    const expiration = { type: 'EX', value: lifetime } as const;
    void this.attempt(() => this.client.set(prefix + key, encodeAnswer(answer), { expiration })).finally(
      () => {
        this.writes -= 1;
      },
    );
  }

  async close(): Promise<void> {
    if (this.client.isOpen) this.client.destroy();
  }

  private async attempt<Result>(command: () => Promise<Result>): Promise<Result | undefined> {
    if (!this.client.isReady || Date.now() < this.restUntil) {
      storeErrorCounter.inc();
      return undefined;
    }
    try {
      return await withDeadline(command(), commandDeadline);
    } catch {
      this.restUntil = Date.now() + rest;
      storeErrorCounter.inc();
      return undefined;
    }
  }
}
