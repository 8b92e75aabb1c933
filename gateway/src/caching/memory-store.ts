import { LRUCache } from 'lru-cache';
import type { ResponseStore } from './response-store.js';
import type { StoredAnswer } from './stored-answer.js';

/** What an entry takes beside its body: key, headers, versions. */
const overhead = 1000;

/** Keeps answers in this process, up to a total size; those that were not asked for lately go first. */
export class MemoryStore implements ResponseStore {
  private readonly answers: LRUCache<string, StoredAnswer>;

  constructor(bytes: number) {
    this.answers = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ body }) => body.byteLength + overhead,
    });
  }

  get(key: string): StoredAnswer | undefined {
    return this.answers.get(key);
  }

  set(key: string, answer: StoredAnswer): void {
    this.answers.set(key, answer);
  }

  async close(): Promise<void> {
    this.answers.clear();
  }
}
