import { type DatabaseServer, type Settings, SettingsError } from '@ntp-graph/kit';
import type { AccessParts } from './identify.js';
import { KeyStore } from './key-store.js';
import { KnownKeys } from './known-keys.js';
import { type TokenOptions, TokenVerifier } from './token-verifier.js';

/** What tells who asks, opened. */
export interface OpenAccess {
  readonly parts: AccessParts;
  close(): Promise<void>;
}

function tokenOptions({ AUTH_ISSUER, AUTH_AUDIENCE }: Settings): TokenOptions | undefined {
  if (AUTH_ISSUER && AUTH_AUDIENCE) return { issuer: AUTH_ISSUER, audience: AUTH_AUDIENCE };
  if (!AUTH_ISSUER && !AUTH_AUDIENCE) return undefined;
  const [set, unset] = AUTH_ISSUER ? ['AUTH_ISSUER', 'AUTH_AUDIENCE'] : ['AUTH_AUDIENCE', 'AUTH_ISSUER'];
  throw new SettingsError(`${set} is set and ${unset} is not; expected both, or neither`);
}

/**
 * Opens what tells who asks.
 *
 * @param server the database that holds the keys; without one there are none
 * @throws SettingsError when half of an issuer is named
 */
export function openAccess(settings: Settings, server: DatabaseServer | undefined): OpenAccess {
  const options = tokenOptions(settings);
  const store = server && new KeyStore(server);
  return {
    parts: {
      keys: store && new KnownKeys(store),
      audit: store && ((event) => store.record(event)),
      tokens: options && new TokenVerifier(options),
    },
    close: async () => store?.close(),
  };
}
