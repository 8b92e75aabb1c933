import { responseName } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isEnumType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { FlattenPaths, PathElement } from '../merging/flatten-paths.js';
import { type AnalysedOperation, type Fragments, fieldsIn } from '../planning/analysed-operation.js';

/** The fields of a response name, whatever the types are that they are asked of. */
function fieldsCalled(name: string, selectionSets: readonly SelectionSetNode[], fragments: Fragments) {
  return fieldsIn(selectionSets, fragments).filter((field) => responseName(field) === name);
}

function isSameField(one: SelectionNode, other: SelectionNode | undefined): boolean {
  if (one.kind !== Kind.FIELD || other?.kind !== Kind.FIELD) return false;
  if (one.directives?.length || other.directives?.length) return false;
  return (
    one.name.value === other.name.value &&
    responseName(one) === responseName(other) &&
    isSameSelection(one.selectionSet, other.selectionSet)
  );
}

function isSameSelection(one: SelectionSetNode | undefined, other: SelectionSetNode | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.selections.length === other.selections.length &&
    one.selections.every((selection, index) => isSameField(selection, other.selections[index]))
  );
}

/** The fields that a fetch asks for directly below its entities or, where it asks for none, below the root. */
function fetchedFields({ definitions }: DocumentNode): readonly FieldNode[] {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const roots = operation.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
  const entities = roots.find(({ name }) => name.value === '_entities')?.selectionSet?.selections;
  const below = entities?.flatMap((entity) =>
    entity.kind === Kind.INLINE_FRAGMENT ? entity.selectionSet.selections : [],
  );
  return below?.filter((selection) => selection.kind === Kind.FIELD) ?? roots;
}

/** Whether subgraphs may answer with values of an enum that clients are not to see. */
export function hidesEnumValues(schema: GraphQLSchema, supergraph: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => {
    const whole = supergraph.getType(type.name);
    return isEnumType(type) && isEnumType(whole) && type.getValues().length < whole.getValues().length;
  });
}

/**
 * Response names of what a fetch asks for just as the client does, and no other fetch adds to: whoever answers may
 * write it as text, which goes into the answer as it is.
 *
 * @param path where the fetched entities stand in the answer; empty for the root
 * @param later the places below that path that later fetches go through
 */
export function passThroughFields(
  { definition, fragments }: AnalysedOperation,
  document: DocumentNode,
  path: readonly PathElement[],
  later: FlattenPaths,
): ReadonlySet<string> {
  let places: readonly SelectionSetNode[] = [definition.selectionSet];
  for (const name of path) {
    if (name === '@') continue;
    places = fieldsCalled(name, places, fragments).flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  const written = fetchedFields(document).filter((fetched) => {
    const name = responseName(fetched);
    const [asked, ...others] = fieldsCalled(name, places, fragments);
    if (!asked?.selectionSet || others.length > 0 || later.fields.has(name)) return false;
    return isSameSelection(asked.selectionSet, fetched.selectionSet);
  });
  return new Set(written.map(responseName));
}
