import { responseName } from '@ntp-graph/kit';
import { type DocumentNode, Kind, type SelectionNode } from 'graphql';

/** A name that a fetch answers under. */
export interface FetchedName {
  readonly name: string;
  /** The types that an object has to be of, for it to be asked of the object. */
  readonly conditions: readonly string[];
}

function namesIn(selections: readonly SelectionNode[], conditions: readonly string[]): FetchedName[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ name: responseName(selection), conditions }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = selection.typeCondition?.name.value;
    const within = condition === undefined ? conditions : [...conditions, condition];
    return namesIn(selection.selectionSet.selections, within);
  });
}

/** What a fetch asks for directly below its entities or, where it asks for none, below the root. */
export function fetchedNames({ definitions }: DocumentNode): readonly FetchedName[] {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const { selections } = operation.selectionSet;
  const [first] = selections;
  const isOfEntities = first?.kind === Kind.FIELD && first.name.value === '_entities';
  return namesIn(isOfEntities ? (first.selectionSet?.selections ?? []) : selections, []);
}
