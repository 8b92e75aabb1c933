import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of another site had a browser send this, other than by leading the reader here. Browsers say so by
 * themselves and no page can say otherwise (Fetch Metadata); what is no browser says nothing.
 */
export function isForeignRequest(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  const isForeign = site === 'cross-site' || site === 'same-site';
  return isForeign && headers['sec-fetch-mode'] !== 'navigate';
}
