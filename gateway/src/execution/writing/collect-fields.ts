import { responseName } from '@ntp-graph/kit';
import { type FieldNode, type GraphQLSchema, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { type Fragments, fragmentOf } from '../planning/analysed-operation.js';
import { isOfType } from '../type-condition.js';

/** What selections mean. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** The name that sources answer under, for fields that have another than the response's. */
  readonly sourceNames: ReadonlyMap<FieldNode, string>;
  /** The values that @skip and @include depend on. */
  readonly conditions: Readonly<Record<string, boolean>>;
}

/** Everything that is selected under one response name of an object. */
export interface CollectedField {
  readonly nodes: FieldNode[];
  /** The type of the fragment that the first of them stands in; undefined directly on the object. */
  readonly fragmentType: string | undefined;
}

function isIncluded({ directives }: SelectionNode, conditions: Readonly<Record<string, boolean>>): boolean {
  return (directives ?? []).every(({ name, arguments: args }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = args?.[0]?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? conditions[value.name.value]
        : value?.kind === Kind.BOOLEAN && value.value;
    return name.value === 'skip' ? !holds : Boolean(holds);
  });
}

/** The fields of an object of a type by response name, in the order of the specification's CollectFields. */
export function collectFields(
  scope: SelectionScope,
  typeName: string,
  selectionSets: readonly SelectionSetNode[],
): Map<string, CollectedField> {
  const collected = new Map<string, CollectedField>();
  for (const selectionSet of selectionSets) collect(scope, typeName, selectionSet, undefined, collected);
  return collected;
}

function collect(
  scope: SelectionScope,
  typeName: string,
  selectionSet: SelectionSetNode,
  fragmentType: string | undefined,
  collected: Map<string, CollectedField>,
): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(selection, scope.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = responseName(selection);
      const known = collected.get(name);
      if (known) known.nodes.push(selection);
      else collected.set(name, { nodes: [selection], fragmentType });
      continue;
    }
    const fragment = fragmentOf(selection, scope.fragments);
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value;
    if (condition !== undefined && !isOfType(scope.schema, typeName, condition)) continue;
    collect(scope, typeName, fragment.selectionSet, condition ?? fragmentType, collected);
  }
}
