import { responseName } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { UnsupportedOperation } from '../uncompiled-operation.js';

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

/** More selections than this, with every fragment spread, are not compiled: their writers would take much memory. */
const mostSelections = 5000;

const introspection = new Set(['__schema', '__type']);

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

/** Looks through an operation. Throws `UnsupportedOperation` for what only the stock executor does. */
export function analyseOperation(
  document: DocumentNode,
  definition: OperationDefinitionNode,
): AnalysedOperation {
  if (definition.operation !== OperationTypeNode.QUERY) throw new UnsupportedOperation(definition.operation);
  const { fragments, conditions } = reach(document, definition);
  const selectionCount = countSelections(definition.selectionSet, fragments, new Map());
  if (selectionCount > mostSelections) throw new UnsupportedOperation('size');
  refuseIntrospection(definition, fragments);
  return { definition, fragments, conditions, selectionCount };
}

/** Names that every object inherits would be found where a source sent nothing. */
function refuseInherited(name: string): void {
  if (name in Object.prototype) throw new UnsupportedOperation('inherited-name');
}

function reach(document: DocumentNode, operation: OperationDefinitionNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const conditions = new Set<string>();
  const pending: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (const definition of pending) {
    visit(definition, {
      VariableDefinition: ({ variable }) => refuseInherited(variable.name.value),
      Field: (field) => refuseInherited(responseName(field)),
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
  throw new UnsupportedOperation('fragment');
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

function refuseIntrospection({ selectionSet }: OperationDefinitionNode, fragments: Fragments): void {
  const names = fieldsIn([selectionSet], fragments).map(({ name }) => name.value);
  if (!names.some((name) => introspection.has(name))) return;
  const alone = names.every((name) => name.startsWith('__'));
  throw new UnsupportedOperation(alone ? 'introspection' : 'introspection-mixed');
}
