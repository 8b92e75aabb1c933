import {
  type DocumentNode,
  defaultFieldResolver,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseName } from '../graph/response-name.js';
import { rowInfo } from '../reading/asked-fields.js';
import type { ReadContext } from '../reading/read-context.js';
import { argumentsOf } from './argument-errors.js';
import { NotCompiled } from './fallbacks.js';

/** A row that a reader returned. */
export type Row = Readonly<Record<string, unknown>>;

/** What one run of a selection needs. */
export interface SelectionRun {
  readonly context: ReadContext;
  readonly variables: Record<string, unknown>;
  /** Resolvers that answer later put their work here; the answer is whole when all of it is done. */
  readonly pending: Promise<unknown>[];
}

/** What a selection asks of a value. */
export type Selection = SelectedLeaf | SelectedList | SelectedObject | SelectedAbstract;

interface SelectedLeaf {
  readonly kind: 'leaf';
  readonly nullable: boolean;
  readonly type: GraphQLLeafType;
}

interface SelectedList {
  readonly kind: 'list';
  readonly nullable: boolean;
  readonly item: Selection;
}

/** An object of a known type, with what is asked of it. */
export interface SelectedObject {
  readonly kind: 'object';
  readonly nullable: boolean;
  readonly fields: readonly SelectedField[];
}

/** An object of one of several types, with what is asked of each. */
export interface SelectedAbstract {
  readonly kind: 'abstract';
  readonly nullable: boolean;
  /** The type that a value is of. Throws where that is not known at once. */
  readonly typeOf: (value: unknown, context: ReadContext) => string;
  readonly types: ReadonlyMap<string, SelectedObject>;
}

/** Whether the values are objects, which many rows may share. */
export function isOfObjects({ kind }: Selection): boolean {
  return kind === 'object' || kind === 'abstract';
}

/** A field of an object. */
export interface SelectedField {
  /** Its name in the answer. */
  readonly name: string;
  /** The property of the row that it is where it has no resolver. */
  readonly property: string;
  /** Makes its resolver ready for a run, with its arguments; null where the field is a property of the row. */
  readonly resolver: ((run: SelectionRun) => (row: Row) => unknown) | null;
  readonly value: Selection;
}

function typeNameField(name: string, type: GraphQLObjectType): SelectedField {
  const value = { kind: 'leaf', nullable: false, type: GraphQLString } as const;
  return { name, property: '', resolver: () => () => type.name, value };
}

function compileField(schema: GraphQLSchema, type: GraphQLObjectType, node: FieldNode): SelectedField {
  const name = responseName(node);
  if (node.directives?.length) throw new NotCompiled('directive');
  if (node.name.value === '__typename') return typeNameField(name, type);
  const field = type.getFields()[node.name.value];
  if (!field) throw new NotCompiled('unknown_field');
  const { resolve, name: property } = field;
  const value = compileSelection(schema, field.type, node.selectionSet);
  if (!resolve || resolve === defaultFieldResolver) return { name, property, resolver: null, value };
  const info = rowInfo(node);
  const resolver = ({ context, variables }: SelectionRun) => {
    const args = argumentsOf(field, node, variables);
    return (row: Row) => resolve(row, args, context, info);
  };
  return { name, property, resolver, value };
}

/** The operation of a document that holds nothing else. */
export function onlyOperation({ definitions }: DocumentNode): OperationDefinitionNode {
  const [definition, ...others] = definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) {
    throw new NotCompiled('several_definitions');
  }
  return definition;
}

function asField(node: SelectionNode): FieldNode {
  if (node.kind !== Kind.FIELD) throw new NotCompiled('fragment');
  return node;
}

/** The fields of a selection that holds nothing else, each under a name of its own. */
export function onlyFields(selections: readonly SelectionNode[]): readonly FieldNode[] {
  const nodes = selections.map(asField);
  // No property of an ordinary object.
  if (nodes.some((node) => responseName(node) === '__proto__')) throw new NotCompiled('unusual_name');
  // Two fields of one name are one field, with what both ask of it.
  if (new Set(nodes.map(responseName)).size < nodes.length) throw new NotCompiled('repeated_name');
  return nodes;
}

/** What a selection asks of objects of one type: what stands in fragments on others is not. */
function askedOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
): readonly SelectionNode[] {
  return selections.flatMap((node) => {
    if (node.kind !== Kind.INLINE_FRAGMENT || node.directives?.length) return node;
    const { typeCondition: condition, selectionSet } = node;
    const on = condition ? schema.getType(condition.name.value) : type;
    const isMeant = on === type || (isAbstractType(on) && schema.isSubType(on, type));
    return isMeant ? askedOf(schema, type, selectionSet.selections) : [];
  });
}

function compileObject(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  nullable: boolean,
): SelectedObject {
  const nodes = onlyFields(askedOf(schema, type, selections));
  return { kind: 'object', nullable, fields: nodes.map((node) => compileField(schema, type, node)) };
}

function compileAbstract(
  schema: GraphQLSchema,
  type: GraphQLAbstractType,
  selections: readonly SelectionNode[],
  nullable: boolean,
): SelectedAbstract {
  const { resolveType } = type;
  if (!resolveType) throw new NotCompiled('abstract_type');
  const typeOf = (value: unknown, context: ReadContext) => {
    const name = resolveType(value, context, undefined as never, type);
    if (typeof name !== 'string') throw new Error(`The type of a ${type.name} is not known at once`);
    return name;
  };
  const possible = schema.getPossibleTypes(type);
  const types = possible.map(
    (each) => [each.name, compileObject(schema, each, selections, nullable)] as const,
  );
  return { kind: 'abstract', nullable, typeOf, types: new Map(types) };
}

/**
 * Compiles what a selection asks of a type, so that nobody looks at the schema again: `textOf` and `valuesOf` make of
 * it what answers.
 *
 * @throws NotCompiled where the answer depends on more than the value: fragments with names, directives
 */
export function compileSelection(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode | undefined,
): Selection {
  const nullable = !isNonNullType(type);
  const present = getNullableType(type);
  if (isListType(present)) {
    return { kind: 'list', nullable, item: compileSelection(schema, present.ofType, selectionSet) };
  }
  if (isLeafType(present)) return { kind: 'leaf', nullable, type: present };
  const { selections = [] } = selectionSet ?? {};
  if (isObjectType(present)) return compileObject(schema, present, selections, nullable);
  if (isAbstractType(present)) return compileAbstract(schema, present, selections, nullable);
  throw new Error(`${present} has no output`);
}
