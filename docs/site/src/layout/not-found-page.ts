import { html } from '../markup/html.js';
import type { Page } from '../pages/page.js';
import { upToSite } from '../pages/relative-address.js';

/** The deepest address that has a page of its own for what is not there. */
const deepest = 4;

function notFoundPage(depth: number): Page {
  const path = `${'-/'.repeat(depth)}not-found.html`;
  return {
    path,
    title: 'There is no such page',
    description: 'There is no page of the documentation at this address.',
    within: path,
    body: html`<p>Nothing of the documentation is at this address. Search above, or begin at <a
href="${upToSite(path)}index.html">the first page</a>.</p>`,
    outline: [],
    entries: [],
  };
}

/**
 * What is shown at an address below `/docs/` that has no page, by the file that holds it. The links of a page are relative, so there
 * is one for each depth: `not-found/2.html` is for `/docs/a/b/c`.
 */
export function notFoundPages(): ReadonlyMap<string, Page> {
  const depths = Array.from({ length: deepest + 1 }, (_nothing, depth) => depth);
  return new Map(depths.map((depth) => [`not-found/${depth}.html`, notFoundPage(depth)]));
}
