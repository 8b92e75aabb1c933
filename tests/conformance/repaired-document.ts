import { type DocumentNode, type FieldNode, Kind, type SelectionNode, visit } from 'graphql';

const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isFragment({ kind }: SelectionNode): boolean {
  return kind !== Kind.FIELD;
}

/**
 * A document without what Apollo's executor gets wrong on its own: of an object whose type no source was asked for,
 * it leaves out a fragment on a narrower type within one on a wider type. With `__typename` it knows the type.
 */
export function repairedDocument(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(selectionSet, _key, parent) {
      const inFragment = !Array.isArray(parent) && (parent as SelectionNode).kind !== Kind.FIELD;
      if (!inFragment || !selectionSet.selections.some(isFragment)) return undefined;
      return { ...selectionSet, selections: [...selectionSet.selections, typeName] };
    },
  });
}
