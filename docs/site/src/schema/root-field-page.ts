import type { GraphQLField } from 'graphql';
import type { Example } from '../examples/example.js';
import { examplesOfField } from '../examples/examples-of-field.js';
import { plainText } from '../markdown/plain-text.js';
import { html, type Markup } from '../markup/html.js';
import { runnableBlock } from '../markup/runnable.js';
import type { Heading, Page } from '../pages/page.js';
import { inputList } from './members.js';
import { type Reference, Writing } from './reference.js';
import { queryPage, rootFieldPage } from './schema-addresses.js';

function furtherLinks(
  further: readonly Example[],
  operations: readonly Example[],
  writing: Writing,
): Markup | null {
  const links = further
    .filter((example) => operations.includes(example))
    .map(({ name, note }) => html`<li><a href="${writing.to(`operations.html#${name}`)}">${note}</a></li>`);
  return links.length === 0 ? null : html`<p>Also asked for by:</p><ul>${links}</ul>`;
}

function exampleSection(field: string, writing: Writing): Markup | null {
  const [first, ...further] = examplesOfField(field, writing.reference);
  if (!first) return null;
  return html`<h2 id="example"><a href="#example">Example</a></h2>
<p>${first.note}</p>
${runnableBlock(writing.page, first)}${furtherLinks(further, writing.reference.operations, writing)}`;
}

/** Which subgraph answers; one of a partner has no page here. */
function answeredBy(field: string, writing: Writing): Markup | null {
  const { owners, pages } = writing.reference;
  const owner = owners.get(field);
  const page = `subgraphs/${owner}.html`;
  if (!owner) return null;
  return html`, answered by ${pages.has(page) ? html`<a href="${writing.to(page)}">${owner}</a>` : owner}`;
}

/** One field of `Query`: what it answers, what it takes, and a document that asks for it. */
export function rootFieldReferencePage(field: GraphQLField<unknown, unknown>, reference: Reference): Page {
  const page = rootFieldPage(field.name);
  const writing = new Writing(reference, page);
  const description = writing.describe(field.description);
  const example = exampleSection(field.name, writing);
  const outline: Heading[] = [
    ...(example ? [{ depth: 2, id: 'example', text: 'Example' }] : []),
    ...(field.args.length > 0 ? [{ depth: 2, id: 'arguments', text: 'Arguments' }] : []),
    { depth: 2, id: 'result', text: 'Result' },
  ];
  return {
    path: page,
    title: field.name,
    description: plainText(description.text),
    within: queryPage,
    body: html`<p class="kind">Query field${answeredBy(field.name, writing)}</p>
${description}
${example}
${field.args.length > 0 && html`<h2 id="arguments"><a href="#arguments">Arguments</a></h2>${inputList(field.args, writing)}`}
<h2 id="result"><a href="#result">Result</a></h2>
<p>${writing.type(field.type)}</p>`,
    outline,
    entries: [
      {
        address: page,
        title: field.name,
        place: 'Query',
        text: plainText((field.description ?? '').replaceAll('`', '')),
        weight: 1,
      },
    ],
  };
}
