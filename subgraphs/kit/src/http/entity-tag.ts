import { createHash } from 'node:crypto';

/** The strong ETag of a body: equal bodies have equal tags, whichever replica made them. */
export function entityTag(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/**
 * The ETag of a compressed form. A strong one promises the same bytes, and each encoding has its own: a weak one says
 * that what they mean is the same.
 */
export function weakTag(tag: string): string {
  return tag.startsWith('W/') ? tag : `W/${tag}`;
}

/** Whether an `if-none-match` header names this tag (RFC 9110: weak comparison). */
export function matchesEntityTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const wanted = weakTag(tag);
  return ifNoneMatch.split(',').some((each) => {
    const named = each.trim();
    return named === '*' || weakTag(named) === wanted;
  });
}
