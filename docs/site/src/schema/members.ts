import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  print,
} from 'graphql';
import { html, type Markup } from '../markup/html.js';
import type { Writing } from './reference.js';

function defaultOf({ defaultValue, type }: GraphQLArgument | GraphQLInputField): Markup | null {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return value ? html` <span class="default">= <code>${print(value)}</code></span>` : null;
}

function deprecation(reason: string | null | undefined, writing: Writing): Markup | null {
  return reason
    ? html`<div class="deprecated"><strong>Deprecated.</strong> ${writing.describe(reason)}</div>`
    : null;
}

/** Arguments of a field or fields of an input, each with its type, its default and what it means. */
export function inputList(
  inputs: readonly (GraphQLArgument | GraphQLInputField)[],
  writing: Writing,
  ids = false,
): Markup {
  return html`<dl class="members">${inputs.map(
    (input) => html`
<dt${ids && html` id="${input.name}"`}><code class="name">${input.name}</code>: ${writing.type(input.type)}${defaultOf(input)}</dt>
<dd>${writing.describe(input.description)}${deprecation(input.deprecationReason, writing)}</dd>`,
  )}
</dl>
`;
}

/** Fields of an object or an interface, each with its type, what it means and its arguments. */
export function fieldList(fields: readonly GraphQLField<unknown, unknown>[], writing: Writing): Markup {
  return html`<dl class="members">${fields.map(
    ({ name, type, description, args, deprecationReason }) => html`
<dt id="${name}"><a href="#${name}"><code class="name">${name}</code></a>: ${writing.type(type)}</dt>
<dd>${writing.describe(description)}${deprecation(deprecationReason, writing)}${
      args.length > 0 &&
      html`<details><summary>${args.length === 1 ? '1 argument' : `${args.length} arguments`}</summary>${inputList(args, writing)}</details>`
    }</dd>`,
  )}
</dl>
`;
}

/** What people call it, Vietnamese first. */
function words(name: string, value: string, { reference }: Writing): Markup | null {
  const [vi, en] = reference.labels[name]?.values[value] ?? [];
  return vi && en ? html`<p class="words"><span lang="vi">${vi}</span> · ${en}</p>` : null;
}

export function valueList(type: GraphQLEnumType, writing: Writing): Markup {
  return html`<dl class="members">${type.getValues().map(
    ({ name, description, deprecationReason }) => html`
<dt id="${name}"><code class="name">${name}</code></dt>
<dd>${words(type.name, name, writing)}${writing.describe(description)}${deprecation(deprecationReason, writing)}</dd>`,
  )}
</dl>
`;
}
