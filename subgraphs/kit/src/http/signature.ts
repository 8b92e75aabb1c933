import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The header in which a gateway signs what it asks of its own subgraphs: `<time>.<nonce>.<signature>`. */
export const signatureHeader = 'ntp-graph-signature';

/** Milliseconds that a signature may be old, or ahead of this server's clock. */
const validity = 60_000;

/** What is signed of a request. */
export interface SignableRequest {
  readonly method: string;
  /** Without the server's address and the query string. */
  readonly path: string;
  /** As it is sent; empty without one. */
  readonly body: string | Uint8Array;
}

function signatureOf(
  secret: string,
  { method, path, body }: SignableRequest,
  time: string,
  nonce: string,
): Buffer {
  return createHmac('sha256', secret).update(`${method}\n${path}\n${time}\n${nonce}\n`).update(body).digest();
}

/** Signs a request, for this minute and for one time. */
export function signRequest(secret: string, request: SignableRequest, now = Date.now()): string {
  const time = String(now);
  const nonce = randomBytes(12).toString('base64url');
  return `${time}.${nonce}.${signatureOf(secret, request, time, nonce).toString('base64url')}`;
}

/** Tells what a gateway of our own asks from what anybody else does. */
export class SignatureCheck {
  /** Nonces seen since `since`, and in the time before it: together, all whose signatures can still be valid. */
  private seen = new Set<string>();
  private seenBefore = new Set<string>();
  private since = 0;

  constructor(private readonly secret: string) {}

  /** Whether a request is signed with the secret, within the minute, and for the first time. */
  isSigned(request: SignableRequest, header: unknown, now = Date.now()): boolean {
    const [time = '', nonce = '', signature = '', ...more] = String(header).split('.');
    if (more.length > 0 || !(Math.abs(now - Number(time)) <= validity)) return false;
    const expected = signatureOf(this.secret, request, time, nonce);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    return this.isFirst(nonce, now);
  }

  private isFirst(nonce: string, now: number): boolean {
    if (now - this.since > 2 * validity) {
      this.seenBefore = now - this.since > 4 * validity ? new Set() : this.seen;
      this.seen = new Set();
      this.since = now;
    }
    if (this.seen.has(nonce) || this.seenBefore.has(nonce)) return false;
    this.seen.add(nonce);
    return true;
  }
}
