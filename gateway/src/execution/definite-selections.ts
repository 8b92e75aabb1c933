import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';

const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isConditional(directives: readonly DirectiveNode[] | undefined): boolean {
  return directives?.some(({ name }) => name.value === 'skip' || name.value === 'include') ?? false;
}

/** Whether something is selected whatever the conditions are. */
function isDefinite(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return selections.some((selection) => {
    if (isConditional(selection.directives)) return false;
    if (selection.kind === Kind.FIELD) return true;
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    return fragment !== undefined && isDefinite(fragment.selectionSet, fragments);
  });
}

/**
 * Selects `__typename` of objects of which everything else depends on a condition. Apollo's planner does not ask for
 * an object of which nothing is selected, so that the answer would say null where there is an object: not found, or,
 * where null is not allowed, no answer at all.
 */
export function definiteSelections(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  return visit(document, {
    Field({ selectionSet, ...field }) {
      if (!selectionSet || isDefinite(selectionSet, fragments)) return undefined;
      const selections = [...selectionSet.selections, typeName];
      return { ...field, selectionSet: { ...selectionSet, selections } };
    },
  });
}
