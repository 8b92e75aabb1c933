import { operationsPagePath } from '../examples/operations-page.js';
import { html, type Markup } from '../markup/html.js';
import type { MarkdownSource } from '../pages/markdown-sources.js';
import type { Page } from '../pages/page.js';
import { relativeAddress } from '../pages/relative-address.js';
import { queryPage } from '../schema/schema-addresses.js';
import { kinds } from '../schema/type-kinds.js';

/** A part of the navigation with the pages in it. */
export interface NavigationGroup {
  readonly title: string;
  readonly paths: readonly string[];
}

/** Guides, reference, schema and the rest, in the order in which they are read. */
export function navigationGroups(sources: readonly MarkdownSource[]): NavigationGroup[] {
  const of = (group: MarkdownSource['group']) =>
    sources.filter((source) => source.group === group).map(({ page }) => page);
  return [
    { title: 'Start', paths: of('Start') },
    { title: 'Guides', paths: of('Guides') },
    { title: 'Reference', paths: of('Reference') },
    {
      title: 'Schema',
      paths: [queryPage, operationsPagePath, ...Object.keys(kinds).map((kind) => `schema/${kind}.html`)],
    },
    { title: 'Subgraphs', paths: of('Subgraphs') },
    { title: 'Project', paths: of('Project') },
  ];
}

/** The navigation as one page shows it, itself or the list that it belongs to marked. */
export function navigation(
  page: Page,
  groups: readonly NavigationGroup[],
  titles: ReadonlyMap<string, string>,
): Markup {
  const link = (path: string) => {
    const mark =
      path === page.path ? html` aria-current="page"` : path === page.within && html` aria-current="true"`;
    const address = relativeAddress(page.path, path) || '#page-content';
    const language = path.endsWith('.vi.html') && html` lang="vi"`;
    return html`<li><a href="${address}"${mark}${language}>${titles.get(path)}</a></li>`;
  };
  return html`<nav id="site-navigation" aria-label="Documentation">${groups.map(
    ({ title, paths }) => html`
<h2>${title}</h2>
<ul>${paths.map(link)}</ul>`,
  )}
</nav>`;
}
