import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Fragments, fragmentOf } from './analysed-operation.js';

const introspection = new Set(['__schema', '__type']);

/** Whether a root field asks for the schema, which no source has to be asked for. */
function isIntrospection({ name }: FieldNode): boolean {
  return introspection.has(name.value);
}

/** The root fields that are to be kept; fragments are spread on the way. Undefined when there are none. */
function rootsWhere(
  keep: (field: FieldNode) => boolean,
  { selections }: SelectionSetNode,
  fragments: Fragments,
): SelectionSetNode | undefined {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return keep(selection) ? [selection] : [];
    const fragment = fragmentOf(selection, fragments);
    const selectionSet = fragment && rootsWhere(keep, fragment.selectionSet, fragments);
    if (!selectionSet) return [];
    const { typeCondition } = fragment;
    const inline = {
      kind: Kind.INLINE_FRAGMENT,
      directives: selection.directives ?? [],
      selectionSet,
    } as const;
    return [typeCondition ? { ...inline, typeCondition } : inline];
  });
  return kept.length > 0 ? { kind: Kind.SELECTION_SET, selections: kept } : undefined;
}

/** An operation in two: what its sources are asked for, and what its schema is. */
export interface SplitOperation {
  /** Undefined where nothing but the schema is asked for. */
  readonly data: DocumentNode | undefined;
  /** Undefined where the schema is not asked for. */
  readonly introspection: DocumentNode | undefined;
}

/** Parts an operation, of which the document holds no other, from its introspection. */
export function splitIntrospection(
  document: DocumentNode,
  definition: OperationDefinitionNode,
): SplitOperation {
  const definitions = document.definitions.filter(
    (candidate): candidate is FragmentDefinitionNode => candidate.kind === Kind.FRAGMENT_DEFINITION,
  );
  const fragments: Fragments = new Map(definitions.map((fragment) => [fragment.name.value, fragment]));
  const of = (keep: (field: FieldNode) => boolean): DocumentNode | undefined => {
    const selectionSet = rootsWhere(keep, definition.selectionSet, fragments);
    return (
      selectionSet && { kind: Kind.DOCUMENT, definitions: [{ ...definition, selectionSet }, ...definitions] }
    );
  };
  const asked = of(isIntrospection);
  return { data: asked ? of((field) => !isIntrospection(field)) : document, introspection: asked };
}
