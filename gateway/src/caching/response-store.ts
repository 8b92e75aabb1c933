import type { StoredAnswer } from './stored-answer.js';

/** Where answers are kept. A store may forget anything at any time, and a failure is a miss. */
export interface ResponseStore {
  get(key: string): Promise<StoredAnswer | undefined> | StoredAnswer | undefined;
  /** Does not wait for the answer to be kept. */
  set(key: string, answer: StoredAnswer): void;
  close(): Promise<void>;
}
