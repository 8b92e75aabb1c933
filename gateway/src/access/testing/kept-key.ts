import { type NewKey } from '../api-key.js';
import type { KeptKey } from '../key-store.js';

/** A valid key as the store would find it. */
export function keptKey({ id }: NewKey, further: Partial<KeptKey> = {}): KeptKey {
  return {
    id,
    name: 'test',
    scopes: [],
    requestsPerMinute: null,
    createdAt: new Date(0),
    expiresAt: new Date('2999-01-01'),
    revokedAt: null,
    ...further,
  };
}
