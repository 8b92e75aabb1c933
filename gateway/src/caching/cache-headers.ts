import { createHash } from 'node:crypto';
import { type AccessScope, publicScope } from './cache-key.js';
import type { CachePolicy } from './cache-policy.js';

/** The header of everything that must not be kept: errors, mutations, what is not an answer. */
export const notKept = 'no-store';

/**
 * The `cache-control` header of a whole, faultless answer to a query.
 *
 * @example
 * cacheControlHeader({ maxAge: 0, isPrivate: false }, 'public'); // 'public, max-age=0, must-revalidate'
 */
export function cacheControlHeader({ maxAge, isPrivate }: CachePolicy, scope: AccessScope): string {
  const audience = isPrivate || scope !== publicScope ? 'private' : 'public';
  return `${audience}, max-age=${maxAge}${maxAge === 0 ? ', must-revalidate' : ''}`;
}

/**
 * The header by which an answer says whether it holds anything synthetic, for whoever reads no `extensions`; none where
 * nothing was executed. A page of another origin may read it.
 */
export function syntheticHeader(holdsSynthetic: boolean | null): Readonly<Record<string, string>> {
  if (holdsSynthetic === null) return {};
  return { 'x-synthetic': String(holdsSynthetic), 'access-control-expose-headers': 'x-synthetic' };
}

/** The strong ETag of a body: equal bodies have equal tags, whichever replica made them. */
export function entityTag(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether an `if-none-match` header names this tag (RFC 9110: weak comparison). */
export function matchesEntityTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((each) => {
    const named = each.trim();
    return named === '*' || named === tag || named === `W/${tag}`;
  });
}
