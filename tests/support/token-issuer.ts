import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Who makes tokens for people, as far as a gateway asks for it: where its keys are, and its keys. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** A token with these scopes, good for so many seconds. */
  token(scope: string, seconds?: number): Promise<string>;
  close(): void;
}

/** Starts one. How tokens of a whole OpenID Connect provider are taken is tested where they are verified. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const header = { alg: 'ES256', kid: 'key-of-the-issuer' };
  const keys = [{ ...(await exportJWK(publicKey)), ...header, use: 'sig' }];
  const audience = 'https://graph.example.vn';
  const server = createServer((request, response) => {
    const said = request.url === '/keys' ? { keys } : { issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    audience,
    token: (scope, seconds = 60) =>
      new SignJWT({ scope })
        .setProtectedHeader(header)
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject('officer-27')
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(privateKey),
    close: () => void server.close(),
  };
}
