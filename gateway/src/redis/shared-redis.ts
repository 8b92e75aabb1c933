import { createClient, RESP_TYPES } from 'redis';
import { withDeadline } from '../with-deadline.js';

const connectTimeout = 500;
const longestPause = 2000;
const mostCommands = 1000;

/** A client that answers with bytes, fails at once while Redis is away, and keeps trying to come back. */
function redisClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: mostCommands,
    // A peer that vanished without a word shows itself by not answering the pings.
    pingInterval: 5000,
    socket: {
      connectTimeout,
      socketTimeout: 15_000,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 10), longestPause),
    },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  });
}

/** Milliseconds that a request waits for Redis. */
const commandDeadline = 250;
/** Milliseconds for which Redis is left alone after a failure, so that a sick one does not slow every request. */
const rest = 1000;

type Client = ReturnType<typeof redisClient>;

/** Asks Redis for something. */
export type RedisCommand<Result> = (client: Client) => Promise<Result>;

/** What became of a command. */
export type Outcome<Result> = { readonly isDone: true; readonly result: Result } | { readonly isDone: false };

const failed = { isDone: false } as const;

/** A Redis that all replicas of the gateway share, and can do without: no request fails or waits long for it. */
export class SharedRedis {
  private restUntil = 0;
  private isDown = false;

  private constructor(
    private readonly client: Client,
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

  /** Connects; a Redis that cannot be reached now may come later. Each outage is reported once. */
  static async open(url: string, report: (error: unknown) => void): Promise<SharedRedis> {
    const client = redisClient(url);
    const redis = new SharedRedis(client, report);
    await withDeadline(client.connect(), commandDeadline).catch(() => {});
    return redis;
  }

  /** Has Redis do something, if it can now. */
  async attempt<Result>(command: RedisCommand<Result>): Promise<Outcome<Result>> {
    if (!this.client.isReady || Date.now() < this.restUntil) return failed;
    try {
      return { isDone: true, result: await withDeadline(command(this.client), commandDeadline) };
    } catch {
      this.restUntil = Date.now() + rest;
      return failed;
    }
  }

  async close(): Promise<void> {
    if (this.client.isOpen) this.client.destroy();
  }
}
