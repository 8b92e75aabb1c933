import { readdirSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';
import { type DocumentNode, parse } from 'graphql';
import { operation } from '../../support/ask.js';

/** A ready operation as a client has it. */
export interface ReadyDocument {
  readonly name: string;
  readonly query: string;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
}

/** Every operation of `schema/operations`. */
export const readyDocuments: readonly ReadyDocument[] = readdirSync(`${schemaFolder}operations`).map(
  (file) => {
    const name = file.replace('.graphql', '');
    const { query, variables } = operation(name);
    return { name, query, variables, document: parse(query, { noLocation: true }) };
  },
);
