import { createClient, RESP_TYPES } from 'redis';
import { withDeadline } from '../with-deadline.js';
import type { StoredAnswer } from './answer.js';
import { type ResponseStore, storeErrorCounter } from './response-store.js';

/** The length of the head comes first, in this many bytes. */
const lengthSize = 4;

/** An answer as one piece of bytes: the length of the head, the head as JSON, the body as it is sent. */
export function encodeAnswer({ body, ...head }: StoredAnswer): Buffer {
  const headBytes = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(lengthSize);
  length.writeUInt32BE(headBytes.length);
  return Buffer.concat([length, headBytes, body]);
}

/**
 * The answer of those bytes.
 *
 * @throws Error when they are not what `encodeAnswer` writes
 */
export function decodeAnswer(bytes: Buffer): StoredAnswer {
  const end = lengthSize + bytes.readUInt32BE();
  if (end > bytes.length) throw new Error('A stored answer is cut off');
  const head = JSON.parse(bytes.toString('utf8', lengthSize, end)) as Omit<StoredAnswer, 'body'>;
  return { ...head, body: bytes.subarray(end) };
}

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
