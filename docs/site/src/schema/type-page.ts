import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { plainText } from '../markdown/plain-text.js';
import { html, type Markup } from '../markup/html.js';
import type { Heading, Page } from '../pages/page.js';
import type { SearchEntry } from '../search/search-entry.js';
import { fieldList, inputList, valueList } from './members.js';
import { type Reference, Writing } from './reference.js';
import { memberPage, typePage } from './schema-addresses.js';
import { isPaging, kindOf, kinds } from './type-kinds.js';
import { usedBy } from './used-by.js';

interface Member {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function membersOf(type: GraphQLNamedType): readonly Member[] {
  if (isEnumType(type)) return type.getValues();
  return isScalarType(type) || isUnionType(type) ? [] : Object.values(type.getFields());
}

/** Without those of an interface, which are found at the interface. */
function ownMembersOf(type: GraphQLNamedType): readonly Member[] {
  const parents = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  return membersOf(type).filter(({ name }) => !parents.some((parent) => name in parent.getFields()));
}

/** What the members of a type are called. */
function headingOf(type: GraphQLNamedType): string {
  return isEnumType(type) ? 'Values' : 'Fields';
}

function membersSection(type: GraphQLNamedType, writing: Writing): Markup | null {
  const heading = html`<h2 id="all-members"><a href="#all-members">${headingOf(type)}</a></h2>`;
  if (isEnumType(type)) return html`${heading}${valueList(type, writing)}`;
  if (isInputObjectType(type))
    return html`${heading}${inputList(Object.values(type.getFields()), writing, true)}`;
  if (isObjectType(type) || isInterfaceType(type)) {
    return html`${heading}${fieldList(Object.values(type.getFields()), writing)}`;
  }
  return null;
}

/** The types that it is one of, or that are one of it. */
function relatives(type: GraphQLNamedType, writing: Writing): Markup | null {
  const { schema } = writing.reference;
  const links = (types: readonly GraphQLNamedType[]) =>
    types.map((other, index) => html`${index > 0 && ', '}${writing.type(other)}`);
  const above = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const below = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
  if (above.length + below.length === 0) return null;
  return html`<p>${above.length > 0 && html`Is one of ${links(above)}. `}${below.length > 0 && html`Can be: ${links(below)}.`}</p>`;
}

function specification(type: GraphQLNamedType, writing: Writing): Markup | null {
  if (!isScalarType(type)) return null;
  const address = writing.to(`reference/scalars.html#${type.name.toLowerCase()}`);
  return html`<p>How it is written and read: <a href="${address}">Scalars</a>.</p>`;
}

function entriesOf(type: GraphQLNamedType, { labels }: Reference): SearchEntry[] {
  const kind = kinds[kindOf(type)].one;
  const text = (description: string | null | undefined) => plainText((description ?? '').replaceAll('`', ''));
  const weight = isPaging(type) ? 0.2 : 0.8;
  const own = {
    address: typePage(type),
    title: type.name,
    place: kind,
    text: text(type.description),
    weight,
  };
  if (isPaging(type)) return [own];
  const members = ownMembersOf(type).map(({ name, description }) => ({
    address: memberPage(type, name),
    title: `${type.name}.${name}`,
    place: isEnumType(type) ? 'Value' : 'Field',
    text: [...(labels[type.name]?.values[name] ?? []), text(description)].join(' · '),
    weight: 0.5,
  }));
  return [own, ...members];
}

/** One type: what it is, all of its members, and where the graph uses it. */
export function typeReferencePage(type: GraphQLNamedType, reference: Reference): Page {
  const page = typePage(type);
  const writing = new Writing(reference, page);
  const kind = kindOf(type);
  const used = usedBy(type.name, writing);
  const members = membersSection(type, writing);
  const outline: Heading[] = [
    ...(members ? [{ depth: 2, id: 'all-members', text: headingOf(type) }] : []),
    ...(used ? [{ depth: 2, id: 'used-by', text: 'Used by' }] : []),
  ];
  return {
    path: page,
    title: type.name,
    description: plainText(writing.describe(type.description).text),
    within: `schema/${kind}.html`,
    body: html`<p class="kind">${kinds[kind].one}</p>${writing.describe(type.description)}${relatives(type, writing)}${specification(type, writing)}${members}${used}`,
    outline,
    entries: entriesOf(type, reference),
  };
}
