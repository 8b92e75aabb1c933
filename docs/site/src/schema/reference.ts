import type { allLabels } from '@ntp-graph/geography/labels';
import type { GraphQLNamedType, GraphQLSchema, GraphQLType } from 'graphql';
import { getNamedType } from 'graphql';
import type { Example } from '../examples/example.js';
import { renderDescription, type Surroundings } from '../markdown/render-markdown.js';
import { html, type Markup } from '../markup/html.js';
import { relativeAddress } from '../pages/relative-address.js';
import { typePage } from './schema-addresses.js';
import type { Usage } from './usages.js';

/** What the pages of the schema are made from. */
export interface Reference {
  readonly schema: GraphQLSchema;
  /** The subgraph that answers each root field. */
  readonly owners: ReadonlyMap<string, string>;
  /** The pages that are made of Markdown. */
  readonly pages: ReadonlySet<string>;
  readonly usages: ReadonlyMap<string, readonly Usage[]>;
  /** What people call enums and their values, in both languages. */
  readonly labels: typeof allLabels;
  readonly operations: readonly Example[];
  readonly examples: readonly Example[];
  readonly surroundings: (page: string) => Surroundings;
}

/** A page of the reference while it is written: what it says of types, it links. */
export class Writing {
  constructor(
    readonly reference: Reference,
    readonly page: string,
  ) {}

  to(target: string): string {
    return relativeAddress(this.page, target);
  }

  describe(text: string | null | undefined): Markup {
    return renderDescription(text, this.reference.surroundings(this.page));
  }

  /** A type as SDL writes it, with its name as a link. */
  type(type: GraphQLType): Markup {
    const named: GraphQLNamedType = getNamedType(type);
    const [before, after] = String(type).split(named.name);
    return html`<code class="type">${before}<a href="${this.to(typePage(named))}">${named.name}</a>${after}</code>`;
  }
}
