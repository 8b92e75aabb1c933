import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { Uncovered } from './uncovered.js';

/** An operation and what its document says besides. */
export interface OperationParts {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables that a @skip or @include depends on. */
  readonly conditions: ReadonlySet<string>;
}

/** More selections than this, with every fragment spread, are not compiled: their writers would cost too much memory. */
const mostSelections = 10_000;

const introspection = new Set(['__schema', '__type']);

/** Takes an operation apart. Throws `Uncovered` for what only the stock executor does. */
export function operationParts(document: DocumentNode, operation: OperationDefinitionNode): OperationParts {
  if (operation.operation !== OperationTypeNode.QUERY) throw new Uncovered(operation.operation);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  refuseIntrospection(operation, fragments);
  if (countSelections(operation.selectionSet, fragments, new Map()) > mostSelections) throw new Uncovered('size');
  return { operation, fragments, conditions: conditionsIn(document) };
}

function refuseIntrospection(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): void {
  const names = rootFields(operation.selectionSet, fragments);
  const asked = names.filter((name) => introspection.has(name));
  if (asked.length === 0) return;
  const alone = names.every((name) => name.startsWith('__'));
  throw new Uncovered(alone ? 'introspection' : 'introspection-mixed');
}

function rootFields(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    return fragment ? rootFields(fragment.selectionSet, fragments) : [];
  });
}

/** How many selections there are once every fragment is spread. */
function countSelections(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  counted: Map<string, number>,
): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      count += 1;
      if (selection.selectionSet) count += countSelections(selection.selectionSet, fragments, counted);
      continue;
    }
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (!fragment) continue;
    const ofFragment = counted.get(name) ?? countSelections(fragment.selectionSet, fragments, counted);
    counted.set(name, ofFragment);
    count += ofFragment;
  }
  return count;
}

/** Names that every object inherits would be found where a source sent nothing. */
function refuseInherited(name: string | undefined): void {
  if (name !== undefined && name in Object.prototype) throw new Uncovered('inherited-name');
}

function conditionsIn(document: DocumentNode): ReadonlySet<string> {
  const conditions = new Set<string>();
  visit(document, {
    Field: ({ alias, name }) => refuseInherited(alias?.value ?? name.value),
    VariableDefinition: ({ variable }) => refuseInherited(variable.name.value),
    Directive({ name, arguments: args }) {
      const value = args?.[0]?.value;
      const conditional = name.value === 'skip' || name.value === 'include';
      if (conditional && value?.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  return conditions;
}
