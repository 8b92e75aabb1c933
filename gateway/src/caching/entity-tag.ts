import { createHash } from 'node:crypto';

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
