import type { GraphQLNamedType } from 'graphql';
import { html, type Markup } from '../markup/html.js';
import type { Heading, Page } from '../pages/page.js';
import { type Reference, Writing } from './reference.js';
import { queryPage, rootFieldPage, typePage } from './schema-addresses.js';
import { isBuiltIn, isPaging, type Kind, kindOf, kinds, typesOf } from './type-kinds.js';

interface Listed {
  readonly name: string;
  readonly address: string | null;
  readonly description: string | null | undefined;
}

function list(items: readonly Listed[], writing: Writing): Markup {
  return html`<dl class="members list">${items.map(({ name, address, description }) => {
    const code = html`<code class="name">${name}</code>`;
    return html`
<dt${address === null && html` id="${name}"`}>${address === null ? code : html`<a href="${writing.to(address)}">${code}</a>`}</dt>
<dd>${writing.describe(description)}</dd>`;
  })}
</dl>
`;
}

function section(
  title: string,
  items: readonly Listed[],
  writing: Writing,
): { heading: Heading; body: Markup } {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return {
    heading: { depth: 2, id, text: title },
    body: html`<h2 id="${id}"><a href="#${id}">${title}</a></h2>${list(items, writing)}`,
  };
}

/** Every field of `Query`, by the subgraph that answers it. */
export function queryListPage(reference: Reference): Page {
  const writing = new Writing(reference, queryPage);
  const query = reference.schema.getQueryType();
  const fields = Object.values(query?.getFields() ?? {});
  const byOwner = Map.groupBy(fields, ({ name }) => reference.owners.get(name) ?? 'the gateway');
  const sections = [...byOwner].toSorted().map(([owner, owned]) =>
    section(
      owner.charAt(0).toUpperCase() + owner.slice(1),
      owned.map(({ name, description }) => ({ name, address: rootFieldPage(name), description })),
      writing,
    ),
  );
  return {
    path: queryPage,
    title: 'Query',
    description: 'Every field at which a query can begin, each with an example.',
    within: queryPage,
    body: html`${writing.describe(reference.schema.description)}${writing.describe(query?.description)}
<p>Each has an example that you can send from its page. The whole contract as one file: <a href="${writing.to('files/schema/schema.graphql')}">schema.graphql</a>.</p>
${sections.map(({ body }) => body)}`,
    outline: sections.map(({ heading }) => heading),
    entries: [
      {
        address: queryPage,
        title: 'Query',
        place: 'Schema',
        text: 'Every field at which a query can begin.',
        weight: 1,
      },
    ],
  };
}

const listed = (type: GraphQLNamedType): Listed => ({
  name: type.name,
  address: isBuiltIn(type) ? null : typePage(type),
  description: type.description,
});

/** Every type of one kind. What only pages of lists are made of stands apart. */
export function kindListPage(kind: Kind, reference: Reference): Page {
  const page = `schema/${kind}.html`;
  const writing = new Writing(reference, page);
  const types = typesOf(reference.schema).filter((type) => kindOf(type) === kind);
  const paging = section('Pages of lists', types.filter(isPaging).map(listed), writing);
  const hasPaging = types.some(isPaging);
  const { title } = kinds[kind];
  return {
    path: page,
    title,
    description: `${title} of the graph, by name.`,
    within: page,
    body: html`${list(types.filter((type) => !isPaging(type)).map(listed), writing)}${hasPaging && paging.body}`,
    outline: hasPaging ? [paging.heading] : [],
    entries: [{ address: page, title, place: 'Schema', text: `${title} of the graph, by name.`, weight: 1 }],
  };
}
