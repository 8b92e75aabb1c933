import { html, type Markup } from '../markup/html.js';
import type { Writing } from './reference.js';

const shownAtOnce = 12;

/** Where a type comes from or goes to; a long list is closed at first. */
export function usedBy(typeName: string, writing: Writing): Markup | null {
  const usages = writing.reference.usages.get(typeName) ?? [];
  if (usages.length === 0) return null;
  const items = usages.map(
    ({ label, address }) => html`<li><a href="${writing.to(address)}"><code>${label}</code></a></li>`,
  );
  const list = html`<ul class="usages">${items}</ul>`;
  const shown =
    usages.length > shownAtOnce
      ? html`<details><summary>${usages.length} places</summary>${list}</details>`
      : list;
  return html`<h2 id="used-by"><a href="#used-by">Used by</a></h2>${shown}`;
}
