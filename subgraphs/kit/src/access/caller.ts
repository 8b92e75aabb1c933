import type { FastifyRequest } from 'fastify';
import { parseScope, type Scope, scopeText } from './scope.js';

/** Who asks, and what that one may read besides what everybody may. */
export interface Caller {
  /** In logs and in the audit: `key:…` or `person:…`; null for whoever said nothing. */
  readonly id: string | null;
  readonly scopes: readonly Scope[];
  /** Every scope that a token names, as it names it: partners' subgraphs have scopes of their own. */
  readonly grants?: readonly string[];
}

/** Whoever asks without a key and without a token. */
export const everybody: Caller = { id: null, scopes: [] };

/**
 * What decides what a caller may read, as text: callers of equal rights get equal answers. Empty for what everybody
 * may.
 */
export function rightsOf({ scopes }: Caller): string {
  return [...new Set(scopes.map(scopeText))].sort().join(' ');
}

/** A caller as the gateway tells our own subgraphs of it, in the body of a request that it signs. */
export interface CallerExtension {
  readonly id: string | null;
  readonly scopes: readonly string[];
}

/** The `extensions` in which a subgraph is told who asks; none where that is everybody. */
export function callerExtensions(caller: Caller): { readonly caller: CallerExtension } | undefined {
  if (caller.id === null) return undefined;
  return { caller: { id: caller.id, scopes: caller.scopes.map(scopeText) } };
}

function isExtension(value: unknown): value is CallerExtension {
  const { id, scopes } = (value ?? {}) as Partial<CallerExtension>;
  return typeof id === 'string' && Array.isArray(scopes) && scopes.every((text) => typeof text === 'string');
}

/**
 * Who asks, as the body of a request says. Only a signed request is to be believed. What cannot be read gives nobody
 * anything.
 */
export function readCaller(body: unknown): Caller {
  const { extensions } = (body ?? {}) as { extensions?: { caller?: unknown } | null };
  const said = extensions?.caller;
  if (!isExtension(said)) return everybody;
  return { id: said.id, scopes: said.scopes.map(parseScope).filter((scope) => scope !== null) };
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** Takes note of who a request turned out to be of. */
export function setCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

/** Who a request is of: everybody, until a guard has found out more. */
export function callerOf(request: FastifyRequest): Caller {
  return callers.get(request) ?? everybody;
}
