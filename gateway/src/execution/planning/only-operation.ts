import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql';

/** The document with one operation alone, and fragments. */
export function onlyOperation(document: DocumentNode, operationName: string | undefined): DocumentNode {
  const operation = getOperationAST(document, operationName);
  const definitions = document.definitions.filter(
    (definition) => definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return { kind: Kind.DOCUMENT, definitions };
}

/** The operation of a document that has one. */
export function operationIn(document: DocumentNode): OperationDefinitionNode {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no operation');
  return operation;
}
