import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function objectsIn({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.selectionSet ? [selection] : [];
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    return fragment ? objectsIn(fragment.selectionSet, fragments) : [];
  });
}

function twiceIn(selectionSet: SelectionSetNode, fragments: Fragments): boolean {
  const objects = objectsIn(selectionSet, fragments);
  const names = new Set(objects.map(({ alias, name }) => (alias ?? name).value));
  if (names.size < objects.length) return true;
  return objects.some((object) => object.selectionSet && twiceIn(object.selectionSet, fragments));
}

/** Whether an operation selects some object under one name in two places, whose selections become one. */
export function selectsTwice(document: DocumentNode): boolean {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map((fragments as FragmentDefinitionNode[]).map((one) => [one.name.value, one]));
  const operation = getOperationAST(document);
  return operation ? twiceIn(operation.selectionSet, byName) : false;
}
