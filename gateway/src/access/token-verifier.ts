import type { Caller } from '@ntp-graph/kit';
import { parseScope } from '@ntp-graph/kit';
import type { createRemoteJWKSet, JWTPayload } from 'jose';

/** Who makes tokens for people, and for whom. */
export interface TokenOptions {
  /** The issuer, as it is called in its tokens. */
  readonly issuer: string;
  /** What tokens for this gateway name. */
  readonly audience: string;
}

/** The issuer cannot be asked for its keys: nobody knows whether the token is good. */
export class IssuerUnavailable extends Error {}

/** Signed with a private key: whoever knows what the issuer publishes can make none of them. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Seconds by which clocks may differ. */
const clockTolerance = 5;

/** Milliseconds that the issuer may take. */
const deadline = 5000;

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** The scopes of a token. Those that are none of ours, such as `openid`, mean something to whoever made them. */
function scopesOf({ scope }: JWTPayload): Pick<Caller, 'scopes' | 'grants'> {
  const grants = typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [];
  return { scopes: grants.map(parseScope).filter((parsed) => parsed !== null), grants };
}

/** Tells whether tokens are good: of this issuer, for this gateway, now. */
export class TokenVerifier {
  private keys: Promise<KeySet> | undefined;

  constructor(private readonly options: TokenOptions) {}

  /**
   * Whose token it is; null where it is not good.
   *
   * @throws IssuerUnavailable when the issuer does not give its keys
   */
  async verify(token: string): Promise<Caller | null> {
    // Loaded only here: most gateways meet no token.
    const { errors, jwtVerify } = await import('jose');
    const keys = await this.keySet();
    const { issuer, audience } = this.options;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms,
        clockTolerance,
        requiredClaims: ['exp', 'sub'],
      });
      return { id: `person:${payload.sub}`, ...scopesOf(payload) };
    } catch (error) {
      const isOfIssuer = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
      if (isOfIssuer) throw new IssuerUnavailable(String(error));
      return null;
    }
  }

  private keySet(): Promise<KeySet> {
    this.keys ??= this.discover().catch((error: unknown) => {
      this.keys = undefined;
      throw new IssuerUnavailable(String(error));
    });
    return this.keys;
  }

  /** Where the keys are, as OpenID Connect Discovery has it. */
  private async discover(): Promise<KeySet> {
    const { createRemoteJWKSet } = await import('jose');
    const { issuer } = this.options;
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(deadline) });
    const said = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (said.issuer !== issuer) throw new Error(`${url} is of the issuer ${String(said.issuer)}`);
    return createRemoteJWKSet(new URL(String(said.jwks_uri)), { timeoutDuration: deadline });
  }
}
