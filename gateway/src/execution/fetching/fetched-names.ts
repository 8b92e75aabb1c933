import { responseName } from '@ntp-graph/kit';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionNode } from 'graphql';

/** A name that a fetch answers under. */
export interface FetchedName {
  readonly name: string;
  /** The types that an object has to be of, for it to be asked of the object. */
  readonly conditions: readonly string[];
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function namesIn(
  selections: readonly SelectionNode[],
  conditions: readonly string[],
  fragments: Fragments,
): FetchedName[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ name: responseName(selection), conditions }];
    // The planner spreads what a client's document names where it can.
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) return [];
    const condition = fragment.typeCondition?.name.value;
    const within = condition === undefined ? conditions : [...conditions, condition];
    return namesIn(fragment.selectionSet.selections, within, fragments);
  });
}

/** What a fetch asks for directly below its entities or, where it asks for none, below the root. */
export function fetchedNames({ definitions }: DocumentNode): readonly FetchedName[] {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const { selections } = operation.selectionSet;
  const [first] = selections;
  const isOfEntities = first?.kind === Kind.FIELD && first.name.value === '_entities';
  return namesIn(isOfEntities ? (first.selectionSet?.selections ?? []) : selections, [], fragments);
}
