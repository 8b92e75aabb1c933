import { type RedisCommand, SharedRedis } from '../redis/shared-redis.js';
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

const prefix = 'ntp-graph:answer:';
/** Seconds an answer is kept. Not for freshness: what nobody asks for shall not stay for ever. */
const lifetime = 3600;
/** Answers on their way to Redis at the same time; further ones are not kept. */
const mostWrites = 32;

/** Keeps answers in a Redis that all replicas of the gateway share. Whatever goes wrong there is a miss. */
export class RedisStore implements ResponseStore {
  private writes = 0;

  private constructor(private readonly redis: SharedRedis) {}

  /** Opens the store; a Redis that cannot be reached now may come later. Each outage is reported once. */
  static async open(url: string, report: (error: unknown) => void): Promise<RedisStore> {
    return new RedisStore(await SharedRedis.open(url, report));
  }

  async get(key: string): Promise<StoredAnswer | undefined> {
    return this.attempt(async (client) => {
      const bytes = await client.get(prefix + key);
      return bytes === null ? undefined : decodeAnswer(bytes);
    });
  }

  set(key: string, answer: StoredAnswer): void {
    if (this.writes >= mostWrites) return;
    this.writes += 1;
    const expiration = { type: 'EX', value: lifetime } as const;
    void this.attempt((client) => client.set(prefix + key, encodeAnswer(answer), { expiration })).finally(
      () => {
        this.writes -= 1;
      },
    );
  }

  close(): Promise<void> {
    return this.redis.close();
  }

  private async attempt<Result>(command: RedisCommand<Result>): Promise<Result | undefined> {
    const outcome = await this.redis.attempt(command);
    if (outcome.isDone) return outcome.result;
    storeErrorCounter.inc();
    return undefined;
  }
}
