import { Marked, type Tokens } from 'marked';
import { codeBlock } from '../markup/code-block.js';
import { escapeHtml, html, Markup } from '../markup/html.js';
import { type Runnable, runnableBlock } from '../markup/runnable.js';
import type { Heading } from '../pages/page.js';
import { headingIds } from './heading-ids.js';
import { plainText } from './plain-text.js';

/** What a text needs to know of the site that it is in. */
export interface Surroundings {
  /** The page that it becomes, or part of. */
  readonly page: string;
  /** The address, as the page writes it, of what the text links to. */
  readonly resolve: (href: string) => string;
  /** The address of the page about a name in the text, such as that of a type; null where it is no such name. */
  readonly pageOf: (name: string) => string | null;
  /** The query in a block of code, where it is one that can be sent as it stands. */
  readonly runnable?: (code: string) => Runnable | null;
}

/** A text as HTML. */
export interface Rendered {
  /** The text of its first heading, which is not in the body. */
  readonly title: string;
  readonly body: Markup;
  readonly outline: readonly Heading[];
}

function renderer({ page, resolve, pageOf, runnable }: Surroundings, headings: Heading[]): Marked {
  const idOf = headingIds();
  return new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const content = this.parser.parseInline(tokens);
        const text = plainText(content);
        const id = idOf(text);
        headings.push({ depth, id, text });
        if (depth === 1) return '';
        const linked = content.includes('<a ') ? content : `<a href="#${id}">${content}</a>`;
        return `<h${depth} id="${id}">${linked}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${escapeHtml(resolve(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }: Tokens.Image) {
        return html`<img src="${resolve(href)}" alt="${text}" loading="lazy">`.text;
      },
      codespan({ text }: Tokens.Codespan) {
        const address = pageOf(text);
        const code = html`<code>${text}</code>`;
        return (address === null ? code : html`<a href="${address}">${code}</a>`).text;
      },
      code({ text, lang = '' }: Tokens.Code) {
        const found = lang === 'graphql' ? runnable?.(text) : null;
        return (found ? runnableBlock(page, found) : codeBlock(text, lang)).text;
      },
      html({ text }: Tokens.HTML | Tokens.Tag) {
        return text.startsWith('<!--') ? '' : escapeHtml(text);
      },
    },
  });
}

/** Cells that stand side by side can be wider than a phone: the table scrolls by itself, by keyboard too. */
function inScrollableTables(body: string): string {
  return body
    .replaceAll('<table>', '<div class="table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}

/** Markdown as the body of a page. HTML in it is text, and comments are left out. */
export function renderMarkdown(text: string, surroundings: Surroundings): Rendered {
  const headings: Heading[] = [];
  const body = renderer(surroundings, headings).parse(text, { async: false });
  return {
    title: headings.find(({ depth }) => depth === 1)?.text ?? '',
    body: new Markup(inScrollableTables(body)),
    outline: headings.filter(({ depth }) => depth === 2 || depth === 3),
  };
}

/** A description of the schema: Markdown as well, often of one line. */
export function renderDescription(text: string | null | undefined, surroundings: Surroundings): Markup {
  return new Markup(renderer(surroundings, []).parse(text ?? '', { async: false }));
}
