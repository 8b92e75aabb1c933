import { responseName } from '@ntp-graph/kit';
import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Fragments } from '../../execution/planning/analysed-operation.js';

/** An operation, as far as a table is made of it. */
export interface AskedSelections {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** With the defaults of what the client left out; null for whatever may be answered. */
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/** A field as it stands in an answer: selected in one or more places, of one or more types. */
export interface SelectedField {
  /** Its alias, or its name. */
  readonly name: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNode[];
}

/** What a directive depends on; undefined where that is not known, or the directive is not there. */
function conditionOf(
  directives: readonly DirectiveNode[],
  name: string,
  { variables }: AskedSelections,
): unknown {
  const directive = directives.find((each) => each.name.value === name);
  const value = directive?.arguments?.find((argument) => argument.name.value === 'if')?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value;
  return value?.kind === Kind.VARIABLE ? variables?.[value.name.value] : undefined;
}

function isIncluded({ directives = [] }: SelectionNode, asked: AskedSelections): boolean {
  if (directives.length === 0) return true;
  return (
    conditionOf(directives, 'skip', asked) !== true && conditionOf(directives, 'include', asked) !== false
  );
}

function definitionOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** The fields that an object in the answer may have, whatever type it is of, in the order in which they are selected. */
export function selectedFields(
  asked: AskedSelections,
  sets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
): readonly SelectedField[] {
  const found = new Map<string, SelectedField>();
  const visit = ({ selections }: SelectionSetNode, of: GraphQLCompositeType): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, asked)) continue;
      if (selection.kind === Kind.FIELD) {
        const definition = definitionOf(of, selection.name.value);
        if (!definition) continue;
        const name = responseName(selection);
        const known = found.get(name) ?? { name, definition, nodes: [] };
        known.nodes.push(selection);
        found.set(name, known);
        continue;
      }
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD ? asked.fragments.get(selection.name.value) : selection;
      const condition = inner?.typeCondition && asked.schema.getType(inner.typeCondition.name.value);
      if (inner) visit(inner.selectionSet, (condition as GraphQLCompositeType | undefined) ?? of);
    }
  };
  for (const set of sets) visit(set, type);
  return [...found.values()];
}
