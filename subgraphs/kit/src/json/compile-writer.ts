import {
  defaultFieldResolver,
  type FieldNode,
  GraphQLID,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { responseName } from '../graph/response-name.js';
import { rowInfo } from '../reading/asked-fields.js';
import type { ReadContext } from '../reading/read-context.js';
import { leafWriter } from './leaf-writer.js';
import { oncePerObject } from './once-per-object.js';
import { Unwritten } from './unwritten.js';

/** What writing one batch of values needs. */
export interface WriteRun {
  readonly context: ReadContext;
  readonly variables: Record<string, unknown>;
}

type Row = Readonly<Record<string, unknown>>;

/** Writes a reader's value as JSON text. Throws `Unwritten` where that takes more than writing. */
type WriteValue = (value: unknown) => string;

/** Writes what a selection asks of a reader's values; made ready once for each run. */
export type Writer = (run: WriteRun) => WriteValue;

interface FieldWriter {
  /** What stands before the value: a brace or a comma, the name, a colon. */
  readonly before: string;
  readonly write: (row: Row) => string;
}

function present(writer: Writer): Writer {
  return (run) => {
    const write = writer(run);
    return (value) => {
      if (value == null) throw new Unwritten('null where none is allowed');
      return write(value);
    };
  };
}

function leaf(type: Parameters<typeof leafWriter>[0]): Writer {
  const write = leafWriter(type);
  const isId = type.name === GraphQLID.name;
  return () => (value) => {
    if (value == null) return 'null';
    if (isId && Number.isInteger(value)) return `"${value}"`;
    const text = value instanceof Promise ? undefined : write(value);
    if (text === undefined) throw new Unwritten(`a value that is no ${type.name}`);
    return text;
  };
}

function list(item: Writer): Writer {
  return (run) => {
    const write = item(run);
    return (value) => {
      if (value == null) return 'null';
      if (!Array.isArray(value)) throw new Unwritten('a value that is no list');
      let text = '';
      for (const element of value) text += text === '' ? `[${write(element)}` : `,${write(element)}`;
      return text === '' ? '[]' : `${text}]`;
    };
  };
}

function fieldWriter(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  node: FieldNode,
): ((run: WriteRun) => FieldWriter['write']) | null {
  const { name } = node;
  if (node.directives?.length) return null;
  if (name.value === '__typename') return () => () => `"${type.name}"`;
  const field = type.getFields()[name.value];
  const writer = field && writerOf(schema, field.type, node.selectionSet);
  if (!field || !writer) return null;
  const { resolve } = field;
  const info = rowInfo(node);
  if (!resolve || resolve === defaultFieldResolver) {
    return (run) => {
      const write = writer(run);
      return (row) => write(row[field.name]);
    };
  }
  return (run) => {
    const write = writer(run);
    const args = getArgumentValues(field, node, run.variables);
    return (row) => write(resolve(row, args, run.context, info));
  };
}

function object(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
): Writer | null {
  const fields = selections.map((node, index) => {
    const write = node.kind === Kind.FIELD ? fieldWriter(schema, type, node) : null;
    const name = node.kind === Kind.FIELD ? responseName(node) : '';
    return write && { name, before: `${index === 0 ? '{' : ','}"${name}":`, write };
  });
  const known = fields.filter((field) => field !== null);
  const names = new Set(known.map(({ name }) => name));
  if (names.size < selections.length) return null;
  return (run) => {
    const writers = known.map(({ before, write }): FieldWriter => ({ before, write: write(run) }));
    return (value) => {
      if (value == null) return 'null';
      if (typeof value !== 'object' || value instanceof Promise)
        throw new Unwritten('a value that is no object');
      let text = '';
      for (const { before, write } of writers) text += before + write(value as Row);
      return `${text}}`;
    };
  };
}

function writerOf(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode | undefined,
): Writer | null {
  const writer = compileWriter(schema, type, selectionSet);
  const isObject = isObjectType(isNonNullType(type) ? type.ofType : type);
  return writer && isObject ? (run) => oncePerObject(writer(run)) : writer;
}

/**
 * Compiles a selection on a type into a writer of JSON text, straight from what a reader returns. Null when the
 * selection holds fragments, directives or abstract types: the text would depend on more than the value.
 */
export function compileWriter(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode | undefined,
): Writer | null {
  if (isNonNullType(type)) {
    const writer = compileWriter(schema, type.ofType, selectionSet);
    return writer && present(writer);
  }
  if (isListType(type)) {
    const item = compileWriter(schema, type.ofType, selectionSet);
    return item && list(item);
  }
  if (isLeafType(type)) return leaf(type);
  return isObjectType(type) && selectionSet ? object(schema, type, selectionSet) : null;
}
