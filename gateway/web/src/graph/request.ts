import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type OperationDefinitionNode, print } from 'graphql';

/** What decides an answer: a published operation, and its variables. */
export interface Question {
  /** The file of `schema/operations/` without its ending, by which the gateway knows the document. */
  readonly documentId: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation with its variables, as a panel asked for it. */
export interface GraphRequest extends Question {
  readonly query: string;
}

/** The name of an operation as its file has it: `CountryByIndicator` lies in `country-by-indicator.graphql`. */
export function documentIdOf(operationName: string): string {
  return operationName.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

/** What a typed document of the client package asks for with these variables. */
export function requestOf<V extends object>(
  document: TypedDocumentNode<unknown, V>,
  variables: V,
): GraphRequest {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  );
  const given = Object.entries(variables).filter(([, value]) => value !== undefined);
  let printed: string | undefined;
  return {
    documentId: documentIdOf(operation?.name?.value ?? ''),
    get query() {
      printed ??= print(document);
      return printed;
    },
    variables: Object.fromEntries(given),
  };
}
