import { plainText } from '../markdown/plain-text.js';
import type { SearchEntry } from '../search/search-entry.js';
import type { Heading, Page } from './page.js';

/** A page as what can be found of it: its beginning, and each section by its heading. */
export function sectionEntries(
  { path, title, body, outline }: Pick<Page, 'path' | 'title' | 'body' | 'outline'>,
  weight: number,
): SearchEntry[] {
  const [beginning = '', ...sections] = body.text.split(/(?=<h[23] id=")/);
  return [
    { address: path, title, place: 'Page', text: plainText(beginning), weight: weight * 1.5 },
    ...sections.map((section, index) => {
      const { id, text } = outline[index] as Heading;
      const withoutHeading = section.slice(section.indexOf('</h'));
      return { address: `${path}#${id}`, title: text, place: title, text: plainText(withoutHeading), weight };
    }),
  ];
}
