import { readFileSync } from 'node:fs';
import { allLabels } from '@ntp-graph/geography/labels';
import { operationsPage } from '../examples/operations-page.js';
import { readExamples } from '../examples/read-examples.js';
import { type Assets, layout } from '../layout/layout.js';
import { navigation, navigationGroups } from '../layout/navigation.js';
import { notFoundPages } from '../layout/not-found-page.js';
import type { Surroundings } from '../markdown/render-markdown.js';
import { markdownPage } from '../pages/markdown-page.js';
import { markdownSources, pagesOfTerms } from '../pages/markdown-sources.js';
import { pageOfNameIn } from '../pages/page-of-name.js';
import { relativeAddress } from '../pages/relative-address.js';
import { Links } from '../pages/resolve-links.js';
import { runnableIn } from '../pages/runnable-in.js';
import { publishedSchema, rootFieldOwners } from '../schema/published-schema.js';
import { schemaPages } from '../schema/schema-pages.js';
import { usagesOf } from '../schema/usages.js';
import type { SearchEntry } from '../search/search-entry.js';

/** The documentation before its files have names: what can be found in it, and its files once they have. */
export interface Site {
  readonly entries: readonly SearchEntry[];
  /** Every page below `/docs/`, by its path. */
  pages(assets: Assets): ReadonlyMap<string, string>;
  /** Every other file below `/docs/`, by its path: where it is read from. */
  readonly copied: ReadonlyMap<string, string>;
}

/** Of the whole contract, which the list of queries links to. */
const contract = 'schema/schema.graphql';

/** Makes the site from the Markdown, the schema and the documents of a repository. */
export function writeSite(root: string): Site {
  const schema = publishedSchema(root);
  const sources = markdownSources(root);
  const links = new Links(root, sources);
  const runnable = runnableIn(schema);
  const targetOf = pageOfNameIn(schema, sources);
  const surroundings = (page: string, resolve: Surroundings['resolve'] = (href) => href): Surroundings => ({
    page,
    resolve,
    runnable,
    hasTerms: pagesOfTerms.has(page),
    pageOf(name) {
      const target = targetOf(name);
      return target === null || target === page ? null : relativeAddress(page, target);
    },
  });
  const operations = readExamples(`${root}/schema/operations`, schema);
  const reference = {
    schema,
    labels: allLabels,
    operations,
    examples: readExamples(`${root}/docs/examples`, schema),
    owners: rootFieldOwners(readFileSync(`${root}/schema/supergraph.graphql`, 'utf8')),
    pages: new Set(sources.map(({ page }) => page)),
    usages: usagesOf(schema),
    surroundings,
  };
  const pages = [
    ...sources.map((source) => markdownPage(source, surroundings(source.page, links.from(source)))),
    operationsPage(operations),
    ...schemaPages(reference),
  ];
  const groups = navigationGroups(sources);
  const titles = new Map(pages.map(({ path, title }) => [path, path === 'index.html' ? 'Overview' : title]));
  return {
    entries: pages.flatMap(({ entries }) => entries),
    copied: new Map([...links.files, contract].map((file) => [`files/${file}`, `${root}/${file}`])),
    pages: (assets) =>
      new Map(
        [...pages.map((page) => [page.path, page] as const), ...notFoundPages()].map(([file, page]) => [
          file,
          layout(page, navigation(page, groups, titles), titles, assets),
        ]),
      ),
  };
}
