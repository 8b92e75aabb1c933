import { plainText } from '../markdown/plain-text.js';
import { renderMarkdown, type Surroundings } from '../markdown/render-markdown.js';
import type { MarkdownSource } from './markdown-sources.js';
import type { Page } from './page.js';
import { sectionEntries } from './section-entries.js';

/** The beginning of a text, as one or two sentences. */
function firstSentences(body: string): string {
  const paragraph = plainText(/<p>([\s\S]*?)<\/p>/.exec(body)?.[1] ?? '');
  return paragraph.length <= 160 ? paragraph : `${paragraph.slice(0, paragraph.lastIndexOf(' ', 160))} …`;
}

/** A Markdown file as a page. */
export function markdownPage(source: MarkdownSource, surroundings: Surroundings): Page {
  const { title, body, outline, terms } = renderMarkdown(source.text, {
    ...surroundings,
    language: source.language,
  });
  if (title === '')
    throw new Error(`${source.file} has no heading of the first level, which names its page.`);
  const page = { path: source.page, title, body, outline };
  return {
    ...page,
    description: firstSentences(body.text),
    within: source.page,
    language: source.language,
    entries: [
      ...sectionEntries(page, source.group === 'Project' ? 0.5 : 1),
      ...terms.map(({ id, name, text }) => ({
        address: `${source.page}#${id}`,
        title: name,
        place: title,
        text,
        weight: 0.9,
      })),
    ],
  };
}
