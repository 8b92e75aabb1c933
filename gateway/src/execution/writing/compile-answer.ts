import { type LeafWriter, leafWriter, TakingTurns, textBeforeField } from '@ntp-graph/kit';
import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { Missing } from '../merging/failure.js';
import { isOfType } from '../type-condition.js';
import type { AnswerState, ValueWriter } from './answer-state.js';
import { after, bothWays, presentOr, sharedWriter, textOr } from './both-ways.js';
import { type CollectedField, collectFields, type SelectionScope } from './collect-fields.js';

/** A field of an object, ready to write. */
interface FieldWriter {
  readonly responseName: string;
  readonly sourceName: string;
  /** What stands before the value: a brace or a comma, the name, a colon. */
  readonly before: string;
  readonly nullable: boolean;
  /** Writes the value where it is a leaf of its type, which spares the way through `write`. */
  readonly leaf: LeafWriter | undefined;
  readonly write: ValueWriter;
}

type Fields = Readonly<Record<string, unknown>>;

/** Items of a list from which on others have their turn between them, and not within: each is a small part of it. */
const manyItems = 16;

/**
 * Writes the data of an answer, and lets others have their turn between its root fields and the items of its outermost
 * lists; undefined where a null goes up to the root.
 */
export type AnswerWriter = (root: Fields, state: AnswerState) => Promise<string | undefined>;

/** Where a value is selected: on which type, and with which selections of its own. */
interface Selected {
  readonly parentName: string;
  readonly selectionSets: readonly SelectionSetNode[];
}

/**
 * Compiles what an operation selects into a writer of the whole answer's data. A compiler of its own beside the one
 * that subgraphs share (`compileSelection` of the kit), with the same pieces of text: that one trusts what readers
 * return and leaves fragments, abstract types and errors to GraphQL's own executor. Here values come from anywhere,
 * fields are collected by the type that an object turns out to be of, and a null goes up to where one is allowed.
 */
export function compileAnswer(scope: SelectionScope, operation: OperationDefinitionNode): AnswerWriter {
  const root = scope.schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation} type`);
  const fields = fieldWriters(scope, root, root, [operation.selectionSet]);
  // Whatever a subgraph calls its own root type.
  return (value, state) => writeFieldsInTurns(fields, value, state, new TakingTurns());
}

function valueWriter(scope: SelectionScope, type: GraphQLOutputType, selected: Selected): ValueWriter {
  if (isNonNullType(type)) return nonNullWriter(scope, type.ofType, selected);
  if (isListType(type)) return listWriter(scope, type.ofType, selected);
  if (isCompositeType(type)) return objectWriter(scope, type, selected);
  const write = leafWriter(type);
  return (value, state) => {
    if (value === null || value === undefined) return plainNull(state);
    const text = write(value);
    return text ?? invalid('value', state, type.name, selected);
  };
}

/** A null that is no error. */
function plainNull(state: AnswerState): undefined {
  state.failed = false;
}

function invalid(
  what: string,
  state: AnswerState,
  typeName: string,
  { parentName }: Selected,
  where = '',
): undefined {
  state.fail(`Invalid ${what} found for ${where}${state.describe(typeName, parentName)}.`);
}

function nonNullWriter(scope: SelectionScope, type: GraphQLOutputType, selected: Selected): ValueWriter {
  const typeName = String(type);
  return after(valueWriter(scope, type as never, selected), (text, state) => {
    if (text === undefined && !state.failed) {
      const place = state.describe(typeName, selected.parentName);
      state.fail(`Cannot return null for non-nullable ${place}.`, true);
    }
    return text;
  });
}

function listWriter(scope: SelectionScope, type: GraphQLOutputType, selected: Selected): ValueWriter {
  const nullable = !isNonNullType(type);
  const write = valueWriter(scope, type, selected);
  const typeName = `[${type}]`;
  const writeList: ValueWriter = (value, state, parent) => {
    if (value === null || value === undefined) return plainNull(state);
    if (!Array.isArray(value)) return invalid('value', state, typeName, selected);
    const { path, depth } = state;
    let text = '[';
    // Every element is looked at, so that every error is reported, even when the list is already lost.
    let lost = false;
    state.depth = depth + 1;
    for (let index = 0; index < value.length; index += 1) {
      path[depth] = index;
      const element = write(value[index], state, parent);
      lost ||= element === undefined && !nullable;
      text += index === 0 ? (element ?? 'null') : `,${element ?? 'null'}`;
    }
    return ended(state, depth, lost) ? undefined : `${text}]`;
  };
  return bothWays(writeList, async (value, state, parent, turns) => {
    if (!Array.isArray(value)) return writeList(value, state, parent);
    const { path, depth } = state;
    const isLong = value.length >= manyItems;
    let text = '[';
    let lost = false;
    state.depth = depth + 1;
    for (let index = 0; index < value.length; index += 1) {
      if (turns.isOver) await turns.next();
      path[depth] = index;
      const item = value[index];
      const element =
        isLong || !write.inTurns
          ? write(item, state, parent)
          : await write.inTurns(item, state, parent, turns);
      lost ||= element === undefined && !nullable;
      text += index === 0 ? (element ?? 'null') : `,${element ?? 'null'}`;
    }
    return ended(state, depth, lost) ? undefined : `${text}]`;
  });
}

/** Ends a list; says whether it is lost with one of its elements. */
function ended(state: AnswerState, depth: number, lost: boolean): boolean {
  state.depth = depth;
  state.failed = lost;
  if (lost) state.drop();
  return lost;
}

function objectWriter(scope: SelectionScope, type: GraphQLCompositeType, selected: Selected): ValueWriter {
  const byTypeName = new Map<unknown, readonly FieldWriter[]>();
  let latestName: unknown = byTypeName;
  let latestFields: readonly FieldWriter[] = [];

  function fieldsOf(typeName: unknown): readonly FieldWriter[] | undefined {
    const known = byTypeName.get(typeName);
    if (known) return known;
    const runtime = typeName ? scope.schema.getType(String(typeName)) : type;
    if (!isCompositeType(runtime) || !isRelated(scope, runtime.name, type.name)) return undefined;
    const fields = fieldWriters(scope, runtime, type, selected.selectionSets);
    byTypeName.set(typeName, fields);
    return fields;
  }

  /** What is written of a value; undefined where that is nothing, or it is invalid. */
  function fieldsFor(value: unknown, state: AnswerState): readonly FieldWriter[] | undefined {
    if (value === null || value === undefined) return plainNull(state);
    if (typeof value !== 'object' || Array.isArray(value)) {
      return invalid('value', state, type.name, selected);
    }
    const typeName = (value as Fields).__typename;
    if (typeName !== latestName) {
      const fields = fieldsOf(typeName);
      if (!fields) return invalid('__typename', state, type.name, selected, 'object at ');
      latestName = typeName;
      latestFields = fields;
    }
    return latestFields;
  }

  return bothWays(
    (value, state) => {
      const fields = fieldsFor(value, state);
      return fields && writeFields(fields, value as Fields, state);
    },
    async (value, state, _parent, turns) => {
      const fields = fieldsFor(value, state);
      return fields && writeFieldsInTurns(fields, value as Fields, state, turns);
    },
  );
}

/** A source may know an object by a type of the declared one, or by no more than an interface of it. */
function isRelated({ schema }: SelectionScope, runtimeName: string, declaredName: string): boolean {
  return isOfType(schema, runtimeName, declaredName) || isOfType(schema, declaredName, runtimeName);
}

function writeFields(fields: readonly FieldWriter[], source: Fields, state: AnswerState): string | undefined {
  const { depth } = state;
  let text = '';
  state.depth = depth + 1;
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] as FieldWriter;
    const written = writeField(field, source, state, depth);
    if (written === undefined && !field.nullable) {
      state.depth = depth;
      state.drop();
      return undefined;
    }
    text += field.before + (written ?? 'null');
  }
  state.depth = depth;
  return text === '' ? '{}' : `${text}}`;
}

async function writeFieldsInTurns(
  fields: readonly FieldWriter[],
  source: Fields,
  state: AnswerState,
  turns: TakingTurns,
): Promise<string | undefined> {
  const { depth } = state;
  let text = '';
  state.depth = depth + 1;
  for (const field of fields) {
    const { write, responseName, sourceName } = field;
    if (turns.isOver) await turns.next();
    let written: string | undefined;
    if (write.inTurns) {
      state.path[depth] = responseName;
      written = await write.inTurns(source[sourceName], state, source, turns);
    } else written = writeField(field, source, state, depth);
    if (written === undefined && !field.nullable) {
      state.depth = depth;
      state.drop();
      return undefined;
    }
    text += field.before + (written ?? 'null');
  }
  state.depth = depth;
  return text === '' ? '{}' : `${text}}`;
}

function writeField(
  field: FieldWriter,
  source: Fields,
  state: AnswerState,
  depth: number,
): string | undefined {
  const value = source[field.sourceName];
  const leaf = value != null && field.leaf && !(value instanceof Missing) ? field.leaf(value) : undefined;
  if (leaf !== undefined) return leaf;
  state.path[depth] = field.responseName;
  return field.write(value, state, source);
}

function fieldWriters(
  scope: SelectionScope,
  runtime: GraphQLCompositeType,
  declared: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): readonly FieldWriter[] {
  const collected = collectFields(scope, runtime.name, selectionSets);
  return [...collected].map(([responseName, field], index) => ({
    responseName,
    sourceName: sourceNameOf(scope, responseName, field),
    before: textBeforeField(responseName, index),
    ...fieldWriter(scope, runtime, declared, field),
  }));
}

function sourceNameOf(
  { sourceNames }: SelectionScope,
  responseName: string,
  { nodes }: CollectedField,
): string {
  const [first] = nodes;
  return (first && sourceNames.get(first)) ?? responseName;
}

function fieldWriter(
  scope: SelectionScope,
  runtime: GraphQLCompositeType,
  declared: GraphQLCompositeType,
  { nodes, fragmentType }: CollectedField,
): Pick<FieldWriter, 'nullable' | 'leaf' | 'write'> {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') {
    return { nullable: false, leaf: undefined, write: typeNameWriter(scope, runtime) };
  }
  // The selection was validated against the second; a source can name a runtime type that is none of its types.
  const selectedOn = fragmentType === undefined ? declared : scope.schema.getType(fragmentType);
  const type = fieldType(runtime, name) ?? fieldType(selectedOn, name) ?? introspectionType(name);
  if (!type) throw new Error(`${String(selectedOn)}.${name} is not in the schema`);
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const selected = { parentName: fragmentType ?? runtime.name, selectionSets };
  const present = getNullableType(type);
  const write = valueWriter(scope, type, selected);
  return {
    nullable: !isNonNullType(type),
    leaf: isLeafType(present) ? leafWriter(present) : undefined,
    write: isCompositeType(getNamedType(type))
      ? textOr(presentOr(isListType(present) ? write : sharedWriter(write)))
      : presentOr(write),
  };
}

function fieldType(type: unknown, name: string): GraphQLOutputType | undefined {
  if (!isCompositeType(type) || isUnionType(type)) return undefined;
  return type.getFields()[name]?.type;
}

/** The type of a root field that asks for the schema. */
function introspectionType(name: string): GraphQLOutputType | undefined {
  return [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name)?.type;
}

/** `__typename` is the object's own, whatever a source that only knows an interface said under another name. */
function typeNameWriter({ schema }: SelectionScope, runtime: GraphQLCompositeType): ValueWriter {
  const write = (name: unknown) =>
    typeof name === 'string' && isObjectType(schema.getType(name)) ? `"${name}"` : undefined;
  const ofRuntime = write(runtime.name);
  if (runtime === schema.getQueryType() || runtime === schema.getMutationType()) return () => ofRuntime;
  return (value, state, parent) => {
    const text = write(value) ?? write(parent.__typename) ?? ofRuntime;
    // What type it is was never learnt.
    return text ?? (value instanceof Missing ? state.miss(value) : state.missOf(parent));
  };
}
