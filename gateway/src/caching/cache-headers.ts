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
 * nothing was executed.
 */
export function syntheticHeader(holdsSynthetic: boolean | null): Readonly<Record<string, string>> {
  return holdsSynthetic === null ? {} : { 'x-synthetic': String(holdsSynthetic) };
}
