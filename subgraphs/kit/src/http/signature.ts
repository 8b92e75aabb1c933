import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Language } from '../graph/language.js';

/** The header in which an answer is signed. */
export const signatureHeader = 'ntp-graph-signature';

/** What an answer is signed for: the body of the request, and the language that its header asks for. */
export function signedRequest(language: Language, text: string): string {
  return `${language} ${text}`;
}

/**
 * What only who knows the secret can say of an answer. The request is part of it, so that the answer to another one
 * proves nothing.
 */
export function signatureOf(secret: string, request: string, answer: Uint8Array): string {
  return createHmac('sha256', secret).update(request).update('\n').update(answer).digest('base64url');
}

/** Whether an answer is signed with the secret. */
export function isSigned(secret: string, request: string, answer: Uint8Array, signature: unknown): boolean {
  const expected = Buffer.from(signatureOf(secret, request, answer));
  const given = Buffer.from(String(signature));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
