import { readFileSync } from 'node:fs';
import { entityTag, keepForms } from '@ntp-graph/kit';
import type { GraphQLSchema } from 'graphql';
import type { Admission } from '../limits/admission.js';
import type { PersistedDocuments } from '../limits/persisted-documents.js';
import { type NamedOperation, namedOperation } from './named-operation.js';
import { openApi } from './open-api.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The documents that are asked for by name, as far as they fit the graph that is served now. */
export class Operations {
  private fitting: readonly NamedOperation[] | undefined;
  private described: Buffer | undefined;

  constructor(
    private readonly documents: PersistedDocuments,
    private readonly admission: Admission,
  ) {}

  get schema(): GraphQLSchema {
    return this.admission.schema;
  }

  /** By name. */
  all(): readonly NamedOperation[] {
    this.fitting ??= [...this.documents.names()]
      .sort()
      .flatMap((name) => namedOperation(name, this.documents.textOf(name) as string, this.admission) ?? []);
    return this.fitting;
  }

  named(name: string): NamedOperation | undefined {
    return this.all().find((operation) => operation.name === name);
  }

  /** The names of those that do not fit the graph, or are not one query. */
  outdated(): readonly string[] {
    return [...this.documents.names()].filter((name) => !this.named(name));
  }

  /** The text of a document that does not fit the graph. */
  unfitting(name: string): string | undefined {
    return [...this.documents.names()].includes(name) ? this.documents.textOf(name) : undefined;
  }

  /** What OpenAPI says of them, as it is sent. */
  openApi(): { readonly body: Buffer; readonly etag: string } {
    if (!this.described) {
      this.described = Buffer.from(JSON.stringify(openApi(this.schema, this.all(), version)));
      keepForms(this.described);
    }
    return { body: this.described, etag: entityTag(this.described) };
  }
}
