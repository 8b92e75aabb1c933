import type { GraphQLSchema } from 'graphql';
import { renderMarkdown } from '../markdown/render-markdown.js';
import { pageOfName } from '../schema/schema-addresses.js';
import { type MarkdownSource, pagesOfTerms } from './markdown-sources.js';

/** Names that mean one thing wherever they stand: settings, codes of errors, metrics. */
const unmistakable = /^([A-Z]+(_[A-Z]+)+|ntp_graph_\w+)$/;

function termsOf({ text, page }: MarkdownSource): [string, string][] {
  const surroundings = { page, resolve: (href: string) => href, pageOf: () => null, hasTerms: true };
  const { terms } = renderMarkdown(text, surroundings);
  return terms.filter(({ name }) => unmistakable.test(name)).map(({ name, id }) => [name, `${page}#${id}`]);
}

/** Tells which page, and where on it, is about a name in a text; null where none is. */
export function pageOfNameIn(
  schema: GraphQLSchema,
  sources: readonly MarkdownSource[],
): (name: string) => string | null {
  const terms = new Map(sources.filter(({ page }) => pagesOfTerms.has(page)).flatMap(termsOf));
  return (name) => terms.get(name) ?? pageOfName(schema, name);
}
