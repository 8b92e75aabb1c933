import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import Provider from 'oidc-provider';

/** An OpenID Connect issuer that runs, with what a test needs to know of it. */
export interface TestIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keyId: string;
  /** What it signs with. */
  readonly privateKey: CryptoKey;
  /** What it publishes. */
  readonly publicJwk: JWK;
  /** A token that it makes for its client, with these scopes. */
  token(scope: string): Promise<string>;
  close(): Promise<void>;
}

const audience = 'https://graph.example.vn';
const client = { client_id: 'officer-27', client_secret: 'a secret between issuer and client' };

function providerOf(issuer: string, jwk: JWK, scopes: readonly string[]): Provider {
  return new Provider(issuer, {
    clients: [{ ...client, grant_types: ['client_credentials'], redirect_uris: [], response_types: [] }],
    jwks: { keys: [jwk] as never },
    scopes: [...scopes],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: () => ({
          scope: scopes.join(' '),
          audience,
          accessTokenFormat: 'jwt' as const,
          accessTokenTTL: 60,
        }),
      },
    },
  });
}

/** Starts one whose client may have these scopes. */
export async function startIssuer(scopes: readonly string[]): Promise<TestIssuer> {
  const keyId = 'key-of-the-issuer';
  const pair = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(pair.privateKey)), kid: keyId, alg: 'RS256', use: 'sig' };
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', providerOf(issuer, jwk, scopes).callback());
  return {
    issuer,
    audience,
    keyId,
    privateKey: (await importJWK(jwk, 'RS256')) as CryptoKey,
    publicJwk: await exportJWK(pair.publicKey),
    async token(scope) {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials', scope, ...client }),
      });
      const said = (await response.json()) as { access_token?: string; error?: string };
      if (!said.access_token) throw new Error(`The issuer gave no token: ${JSON.stringify(said)}`);
      return said.access_token;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
