import { bytesOfForms, keepForms } from '@ntp-graph/kit';
import { LRUCache } from 'lru-cache';
import { Counter } from 'prom-client';
import type { StoredAnswer } from './answer.js';

/** Where answers are kept. A store may forget anything at any time, and a failure is a miss. */
export interface ResponseStore {
  get(key: string): Promise<StoredAnswer | undefined> | StoredAnswer | undefined;
  /** Does not wait for the answer to be kept. */
  set(key: string, answer: StoredAnswer): void;
  close(): Promise<void>;
}

/** Failures of the store that replicas share. */
export const storeErrorCounter = new Counter({
  name: 'ntp_graph_response_cache_store_errors_total',
  help: 'Reads and writes of the shared response cache (REDIS_URL) that failed; each was answered without it.',
});

/** What an entry takes beside its body: key, headers, versions. */
const overhead = 1000;

/** What an answer takes, with its compressed forms so far. */
function sizeOf({ body }: StoredAnswer): number {
  return body.byteLength + bytesOfForms(body) + overhead;
}

/** Keeps answers in this process, up to a total size; those that were not asked for lately go first. */
export class MemoryStore implements ResponseStore {
  private readonly answers: LRUCache<string, StoredAnswer>;

  constructor(bytes: number) {
    this.answers = new LRUCache({
      maxSize: bytes,
      sizeCalculation: sizeOf,
    });
  }

  get(key: string): StoredAnswer | undefined {
    return this.answers.get(key);
  }

  set(key: string, answer: StoredAnswer): void {
    // An answer is compressed when it is first sent so, after it was kept.
    keepForms(answer.body, () => this.measureAgain(key, answer));
    this.answers.set(key, answer);
  }

  /** What all that is kept takes now. */
  bytes(): number {
    let bytes = 0;
    for (const answer of this.answers.values()) bytes += sizeOf(answer);
    return bytes;
  }

  async close(): Promise<void> {
    this.answers.clear();
  }

  private measureAgain(key: string, answer: StoredAnswer): void {
    if (this.answers.peek(key)?.body !== answer.body) return;
    this.answers.delete(key);
    this.answers.set(key, answer);
  }
}
