import { LRUCache } from 'lru-cache';
import { hashOfKey } from './api-key.js';
import type { KeptKey, KeyStore } from './key-store.js';

/** Milliseconds for which a key counts as what it was found to be: a revoked one is refused after that at the latest. */
export const keyMemory = 5000;

const mostKeys = 10_000;

/** Remembers keys for a moment, so that not every request of a program asks the database for its key. */
export class KnownKeys {
  private readonly found = new LRUCache<string, Promise<KeptKey | null>>({ max: mostKeys, ttl: keyMemory });

  constructor(private readonly store: Pick<KeyStore, 'find'>) {}

  /** The key that a token is of, while it is valid. */
  async find(token: string): Promise<KeptKey | null> {
    const key = await this.once(token);
    return key && key.expiresAt > new Date() ? key : null;
  }

  /** Looks for it once for all who ask meanwhile. */
  private once(token: string): Promise<KeptKey | null> {
    // By its hash: no token stays in memory.
    const hash = hashOfKey(token);
    const known = this.found.get(hash);
    if (known) return known;
    const looked = this.store.find(token);
    this.found.set(hash, looked);
    looked.catch(() => this.found.delete(hash));
    return looked;
  }
}
