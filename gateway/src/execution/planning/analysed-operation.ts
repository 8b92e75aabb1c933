import { PlatformError } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** The fragments that an operation spreads, by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** An operation, and what of its document it depends on. */
export interface AnalysedOperation {
  readonly definition: OperationDefinitionNode;
  /** Those at any depth. */
  readonly fragments: Fragments;
  /** The variables that a @skip or @include depends on. */
  readonly conditions: ReadonlySet<string>;
  /** How many selections there are once every fragment is spread. */
  readonly selectionCount: number;
}

/** More selections than this, with every fragment spread, are refused: their plan and writers would take much memory. */
const mostSelections = 5000;

/** What a selection other than a field selects. */
export function fragmentOf(
  selection: FragmentSpreadNode | InlineFragmentNode,
  fragments: Fragments,
): FragmentDefinitionNode | InlineFragmentNode | undefined {
  return selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
}

/** The fields that are selected in one place, directly and in fragments, whatever the types are they are asked of. */
export function fieldsIn(selectionSets: readonly SelectionSetNode[], fragments: Fragments): FieldNode[] {
  return selectionSets.flatMap(({ selections }) =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = fragmentOf(selection, fragments);
      return fragment ? fieldsIn([fragment.selectionSet], fragments) : [];
    }),
  );
}

/** Looks through an operation; one that is too large is refused. */
export function analyseOperation(
  document: DocumentNode,
  definition: OperationDefinitionNode,
): AnalysedOperation {
  const { fragments, conditions } = reach(document, definition);
  const selectionCount = countSelections(definition.selectionSet, fragments, new Map());
  if (selectionCount > mostSelections) {
    throw new PlatformError(
      'OPERATION_TOO_COMPLEX',
      `The operation selects ${selectionCount} fields, with every fragment spread; expected at most ${mostSelections}.`,
    );
  }
  return { definition, fragments, conditions, selectionCount };
}

function reach(document: DocumentNode, operation: OperationDefinitionNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const conditions = new Set<string>();
  const pending: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (const definition of pending) {
    visit(definition, {
      Directive({ name, arguments: args }) {
        const value = args?.[0]?.value;
        const conditional = name.value === 'skip' || name.value === 'include';
        if (conditional && value?.kind === Kind.VARIABLE) conditions.add(value.name.value);
      },
      FragmentSpread({ name }) {
        if (fragments.has(name.value)) return;
        const fragment = findFragment(document, name.value);
        fragments.set(name.value, fragment);
        pending.push(fragment);
      },
    });
  }
  return { fragments, conditions };
}

function findFragment(document: DocumentNode, name: string): FragmentDefinitionNode {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) return definition;
  }
  throw new Error(`There is no fragment "${name}"`);
}

/** How many selections there are once every fragment is spread. */
function countSelections(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  counted: Map<string, number>,
): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      const ofFragment =
        counted.get(name) ?? (fragment ? countSelections(fragment.selectionSet, fragments, counted) : 0);
      counted.set(name, ofFragment);
      count += ofFragment;
    } else {
      count += 1;
      if (selection.selectionSet) count += countSelections(selection.selectionSet, fragments, counted);
    }
  }
  return count;
}
