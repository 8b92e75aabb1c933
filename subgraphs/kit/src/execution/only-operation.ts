import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';

/** The operation of a document that holds nothing else; null where there are fragments or several operations. */
export function onlyOperation(document: DocumentNode): OperationDefinitionNode | null {
  const [definition, ...others] = document.definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION && others.length === 0 ? definition : null;
}
