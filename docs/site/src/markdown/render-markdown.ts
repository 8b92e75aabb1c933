import { Marked, type Tokens } from 'marked';
import { codeBlock } from '../markup/code-block.js';
import { escapeHtml, html, Markup } from '../markup/html.js';
import { type Runnable, runnableBlock } from '../markup/runnable.js';
import type { PageLanguage } from '../markup/words.js';
import type { Heading } from '../pages/page.js';
import { headingIds } from './heading-ids.js';
import { plainText } from './plain-text.js';
import type { Term } from './term.js';

/** What a text needs to know of the site that it is in. */
export interface Surroundings {
  /** The page that it becomes, or part of. */
  readonly page: string;
  /** What the text is written in; English unless said. */
  readonly language?: PageLanguage;
  /** The address, as the page writes it, of what the text links to. */
  readonly resolve: (href: string) => string;
  /** The address of the page about a name in the text, such as that of a type; null where it is no such name. */
  readonly pageOf: (name: string) => string | null;
  /** Whether each row of a table is about what its first cell names, and so can be linked to. */
  readonly hasTerms?: boolean;
  /** The query in a block of code, where it is one that can be sent as it stands. */
  readonly runnable?: (code: string) => Runnable | null;
}

/** A text as HTML. */
export interface Rendered {
  /** The text of its first heading, which is not in the body. */
  readonly title: string;
  readonly body: Markup;
  readonly outline: readonly Heading[];
  readonly terms: readonly Term[];
}

interface Collected {
  readonly headings: Heading[];
  readonly terms: Term[];
}

function renderer(
  { page, language = 'en', resolve, pageOf, hasTerms = false, runnable }: Surroundings,
  { headings, terms }: Collected,
): Marked {
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
        return (found ? runnableBlock(page, found, language) : codeBlock(text, lang)).text;
      },
      table({ header, rows }: Tokens.Table) {
        const content = (cell: Tokens.TableCell) => new Markup(this.parser.parseInline(cell.tokens));
        const align = ({ align: side }: Tokens.TableCell) => side === 'right' && html` class="right"`;
        const spoken = (column: number) => header[column]?.text === 'Vietnamese' && html` lang="vi"`;
        const head = header.map((cell) =>
          cell.text === '' ? html`<td></td>` : html`<th scope="col"${align(cell)}>${content(cell)}</th>`,
        );
        const isNamed = header.some(({ text }) => text !== '');
        const body = rows.map((row) => {
          const cells = row.map((cell, column) => ({ cell, column, markup: content(cell) }));
          const [name = '', ...rest] = cells.map(({ markup }) => plainText(markup.text));
          const id = hasTerms ? idOf(name) : null;
          if (id !== null) terms.push({ id, name, text: rest.join(' ') });
          return html`<tr${id !== null && html` id="${id}"`}>${cells.map(
            ({ cell, column, markup }) => html`<td${align(cell)}${spoken(column)}>${markup}</td>`,
          )}</tr>\n`;
        });
        return html`<div class="table" tabindex="0"><table>
${isNamed && html`<thead><tr>${head}</tr></thead>`}
<tbody>${body}</tbody>
</table></div>\n`.text;
      },
      html({ text }: Tokens.HTML | Tokens.Tag) {
        return text.startsWith('<!--') ? '' : escapeHtml(text);
      },
    },
  });
}

/** Markdown as the body of a page. HTML in it is text, and comments are left out. */
export function renderMarkdown(text: string, surroundings: Surroundings): Rendered {
  const collected: Collected = { headings: [], terms: [] };
  const body = renderer(surroundings, collected).parse(text, { async: false });
  const { headings, terms } = collected;
  return {
    title: headings.find(({ depth }) => depth === 1)?.text ?? '',
    body: new Markup(body),
    outline: headings.filter(({ depth }) => depth === 2 || depth === 3),
    terms,
  };
}

/** A description of the schema: Markdown as well, often of one line. */
export function renderDescription(text: string | null | undefined, surroundings: Surroundings): Markup {
  return new Markup(renderer(surroundings, { headings: [], terms: [] }).parse(text ?? '', { async: false }));
}
