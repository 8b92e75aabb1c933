import { describe, expect, it } from 'vitest';
import { SignatureCheck, signRequest } from './signature.js';

const secret = 'known to the gateway and to its own subgraphs';
const request = { method: 'POST', path: '/graphql', body: '{"query":"{ a }"}' };
const now = Date.parse('2026-11-29T03:00:00Z');
const minute = 60_000;

describe('a signed request', () => {
  it('is known by who shares the secret, once', () => {
    const check = new SignatureCheck(secret);
    const signature = signRequest(secret, request, now);
    expect(check.isSigned({ ...request, body: Buffer.from(request.body) }, signature, now)).toBe(true);
    expect(check.isSigned(request, signature, now)).toBe(false);
    expect(check.isSigned(request, signRequest(secret, request, now), now)).toBe(true);
  });

  it.each([
    ['of another secret', signRequest('another', request, now)],
    ['of another method', signRequest(secret, { ...request, method: 'GET' }, now)],
    ['of another path', signRequest(secret, { ...request, path: '/version' }, now)],
    ['of another body', signRequest(secret, { ...request, body: '{}' }, now)],
    ['of more than a minute ago', signRequest(secret, request, now - minute - 1)],
    ['of more than a minute ahead', signRequest(secret, request, now + minute + 1)],
    ['whose time was changed', signRequest(secret, request, now - 1).replace(String(now - 1), String(now))],
    ['that is cut', signRequest(secret, request, now).slice(0, -2)],
    ['with something behind it', `${signRequest(secret, request, now)}.x`],
    ['that is none', undefined],
    ['that is empty', ''],
    ['without a time', '.nonce.signature'],
  ])('with a signature %s is not ours', (_, signature) => {
    expect(new SignatureCheck(secret).isSigned(request, signature, now)).toBe(false);
  });

  it('is not taken again for as long as its signature is valid, whatever is asked meanwhile', () => {
    for (const ahead of [-minute, 0, minute]) {
      const check = new SignatureCheck(secret);
      const signature = signRequest(secret, request, now + ahead);
      expect(check.isSigned(request, signature, now)).toBe(true);
      for (let time = now; time < now + 6 * minute; time += 7000) {
        expect(check.isSigned(request, signRequest(secret, request, time), time)).toBe(true);
        expect(check.isSigned(request, signature, time)).toBe(false);
      }
    }
  });
});
