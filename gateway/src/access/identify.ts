import { type Caller, type HttpPlugin, parseScope, Refusal, setCaller } from '@ntp-graph/kit';
import type { FastifyRequest } from 'fastify';
import { looksLikeKey } from './api-key.js';
import type { RecordEvent } from './audit-mutations.js';
import type { KeptKey } from './key-store.js';
import { IssuerUnavailable } from './token-verifier.js';

/** What tells who asks. */
export interface AccessParts {
  /** Where keys are found; none where the gateway has no database. */
  readonly keys?: { find(token: string): Promise<KeptKey | null> } | undefined;
  /** What verifies tokens; none where no issuer is named. */
  readonly tokens?: { verify(token: string): Promise<Caller | null> } | undefined;
  /** Writes what changes something into the audit; without it, into the log. */
  readonly audit?: RecordEvent | undefined;
}

/** How often a key may be used, where it says so. */
export interface KeyRate {
  readonly keyId: string;
  readonly perMinute: number;
}

/** The longest that a token may be. */
const longestToken = 8192;

const rates = new WeakMap<FastifyRequest, KeyRate>();
const refusals = new WeakMap<FastifyRequest, Refusal>();

/** The rate of the key that a request came with, where that key has one of its own. */
export function keyRateOf(request: FastifyRequest): KeyRate | undefined {
  return rates.get(request);
}

function unauthenticated(message: string): Refusal {
  return new Refusal(401, 'UNAUTHENTICATED', message);
}

const notGood = () =>
  unauthenticated(
    'The key or token is not valid, or valid no more; send another one, or none for public data.',
  );

function callerOfKey({ id, scopes }: KeptKey): Caller {
  return { id: `key:${id}`, scopes: scopes.map(parseScope).filter((scope) => scope !== null) };
}

async function identifyKey(request: FastifyRequest, token: string, { keys }: AccessParts): Promise<void> {
  const key = await keys?.find(token);
  if (!key) throw notGood();
  setCaller(request, callerOfKey(key));
  const { id: keyId, requestsPerMinute: perMinute } = key;
  if (perMinute !== null) rates.set(request, { keyId, perMinute });
}

async function identifyPerson(
  request: FastifyRequest,
  token: string,
  { tokens }: AccessParts,
): Promise<void> {
  const person = await tokens?.verify(token);
  if (!person) throw notGood();
  setCaller(request, person);
}

async function identify(request: FastifyRequest, authorization: string, parts: AccessParts): Promise<void> {
  const [, token] = /^bearer +([\w.~+/=-]+)$/i.exec(authorization) ?? [];
  if (token === undefined)
    throw unauthenticated('The authorization is not understood; expected "Bearer <key or token>".');
  if (token.length > longestToken)
    throw unauthenticated(`The token is longer than ${longestToken} characters.`);
  if (looksLikeKey(token)) return identifyKey(request, token, parts);
  return identifyPerson(request, token, parts);
}

function refusalOf(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  request.log.error(error);
  const message =
    error instanceof IssuerUnavailable
      ? 'The issuer of tokens does not answer, so nobody knows whether yours is valid; try again later.'
      : 'Keys cannot be read at the moment, so nobody knows whether yours is valid; try again later.';
  return new Refusal(503, 'SOURCE_UNAVAILABLE', message);
}

/**
 * Finds out who a request is of: nobody in particular without a key or token. One that is not good is remembered, and
 * refused by `refuseUnknown`, so that guards in between can count it.
 */
export function identifyCallers(parts: AccessParts): HttpPlugin {
  return (app) => {
    app.addHook('onRequest', (request, _reply, done) => {
      // Most requests are everybody's, and wait for nothing.
      if (request.headers.authorization === undefined) return done();
      identify(request, request.headers.authorization, parts)
        .catch((error: unknown) => refusals.set(request, refusalOf(error, request)))
        .then(() => done(), done);
    });
  };
}

/** Refuses whoever sent a key or token that is not good: never is such a request answered as if it had sent none. */
export const refuseUnknown: HttpPlugin = (app) => {
  // After the hooks of the rate limit, which stand on each route, and before a body is read.
  app.addHook('preParsing', (request, reply, payload, done) => {
    const refusal = refusals.get(request);
    if (refusal?.statusCode === 401) {
      reply.header('www-authenticate', 'Bearer realm="ntp-graph", error="invalid_token"');
    }
    done(refusal ?? null, payload);
  });
};
