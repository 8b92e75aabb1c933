import { createPublicKey } from 'node:crypto';
import type { HttpServer } from '@ntp-graph/kit';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askGuarded, serveGuarded } from './testing/serve-guarded.js';
import { startIssuer, type TestIssuer } from './testing/start-issuer.js';
import { TokenVerifier } from './token-verifier.js';

let issuer: TestIssuer;
let server: HttpServer;
beforeAll(async () => {
  issuer = await startIssuer(['openid', 'indicators/internal/2004:27', 'all/draft']);
  server = await serveGuarded({ tokens: new TokenVerifier(issuer) });
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const now = () => Math.floor(Date.now() / 1000);

/** What the issuer would say of an officer, but for these changes. */
function claims(changed: object = {}) {
  return {
    iss: issuer.issuer,
    aud: issuer.audience,
    sub: 'officer',
    iat: now(),
    exp: now() + 60,
    scope: 'all/draft',
    ...changed,
  };
}

function sign(payload: object, header: object = {}, key: Parameters<SignJWT['sign']>[0] = issuer.privateKey) {
  return new SignJWT({ ...payload })
    .setProtectedHeader({ alg: 'RS256', kid: issuer.keyId, ...header })
    .sign(key);
}

describe('a token of the issuer', () => {
  it('says who asks, and which of our scopes that one has', async () => {
    const token = await issuer.token('openid indicators/internal/2004:27');
    const { status, body } = await askGuarded(server, `Bearer ${token}`);
    expect([status, body]).toEqual([200, { id: 'person:officer-27', rights: 'indicators/internal/2004:27' }]);
  });

  it('is what our own hand makes with its key, so that the refusals below are for what they change', async () => {
    const { status, body } = await askGuarded(server, `Bearer ${await sign(claims())}`);
    expect([status, body]).toEqual([200, { id: 'person:officer', rights: 'all/draft' }]);
  });
});

describe('a request without a token', () => {
  it('is everybody’s', async () => {
    const { status, body } = await askGuarded(server, null);
    expect([status, body]).toEqual([200, { id: null, rights: '' }]);
  });
});

const bad: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['unsigned (alg: none)', () => new UnsecuredJWT(claims()).encode()],
  [
    'signed with the public key as if it were a secret (HS256)',
    () => {
      const pem = createPublicKey({ key: issuer.publicJwk as never, format: 'jwk' }).export({
        type: 'spki',
        format: 'pem',
      });
      return sign(claims(), { alg: 'HS256' }, Buffer.from(pem));
    },
  ],
  ['of another issuer', () => sign(claims({ iss: 'https://elsewhere.example' }))],
  ['for another audience', () => sign(claims({ aud: 'https://other.example' }))],
  ['for no audience', () => sign(claims({ aud: undefined }))],
  ['that has expired', () => sign(claims({ iat: now() - 120, exp: now() - 60 }))],
  ['that never expires', () => sign(claims({ exp: undefined }))],
  ['that is not valid yet', () => sign(claims({ nbf: now() + 60 }))],
  ['of nobody', () => sign(claims({ sub: undefined }))],
  ['with an unknown key id', () => sign(claims(), { kid: 'another' })],
  [
    'signed with another key under the known id',
    async () => sign(claims(), {}, (await generateKeyPair('RS256')).privateKey),
  ],
  [
    'with a claim changed after it was signed',
    async () => {
      const [head, , signature] = (await sign(claims())).split('.');
      const changed = Buffer.from(JSON.stringify(claims({ scope: 'all/internal' }))).toString('base64url');
      return `${head}.${changed}.${signature}`;
    },
  ],
  ['of 20 KB', () => sign(claims({ more: 'x'.repeat(15_000) }))],
  ['that is no token', () => 'abc'],
  ['that is empty', () => ''],
];

describe('a token that is not good', () => {
  it.each(bad)('%s is refused, and never taken for none', async (_name, make) => {
    const { status, headers, body } = await askGuarded(server, `Bearer ${await make()}`);
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="ntp-graph", error="invalid_token"');
    expect(body).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('nor is another scheme', async () => {
    expect((await askGuarded(server, 'Basic b2ZmaWNlcjpwYXNz')).status).toBe(401);
  });

  it('nor is any where no issuer is named', async () => {
    const without = await serveGuarded({});
    const { status } = await askGuarded(without, `Bearer ${await sign(claims())}`);
    await without.close();
    expect(status).toBe(401);
  });
});

describe('an issuer that does not answer', () => {
  it('makes nobody public: the request is refused until it does', async () => {
    const gone = await startIssuer([]);
    await gone.close();
    const without = await serveGuarded({ tokens: new TokenVerifier(gone) });
    const { status, body } = await askGuarded(without, `Bearer ${await sign(claims())}`);
    await without.close();
    expect([status, body.errors[0].extensions.code]).toEqual([503, 'SOURCE_UNAVAILABLE']);
  });
});
