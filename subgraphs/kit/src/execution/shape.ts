import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseName } from '../graph/response-name.js';
import { oncePerObject } from '../json/once-per-object.js';
import { rowInfo } from '../reading/asked-fields.js';
import type { ReadContext } from '../reading/read-context.js';

/**
 * What becomes of a reader's row. `whole`: it goes out as it is where each property asked for is there under its own
 * name, with whatever else it holds, for one who takes from it what was asked for. `selected`: what was asked for alone.
 */
export type Rows = 'whole' | 'selected';

/** Where a selection stands. */
export interface ShapeScope {
  readonly schema: GraphQLSchema;
  readonly rows: Rows;
}

/** What shaping one batch of values needs. */
export interface ShapeRun {
  readonly context: ReadContext;
  readonly variables: Record<string, unknown>;
  /** Resolvers that answer later put their work here; the batch is whole when all of it is done. */
  readonly pending: Promise<unknown>[];
}

/** Waits for work that can bring more work. */
export async function allDone(pending: readonly Promise<unknown>[]): Promise<void> {
  for (let done = 0; done < pending.length; ) {
    done = pending.length;
    await Promise.all(pending);
  }
}

type Row = Record<string, unknown>;
type ShapeValue = (value: unknown) => unknown;
type WriteField = (row: Row, target: Row) => void;

/** Turns a reader's values into what a selection asks of them; made ready once for each run. */
export type Shape = (run: ShapeRun) => ShapeValue;

const same: ShapeValue = (value) => value;

/** A selection that asks for properties under their own names: the reader's value is the answer as it is. */
export const asItIs: Shape = () => same;

function isPlain(field: GraphQLField<unknown, unknown>): boolean {
  return !field.resolve || field.resolve === defaultFieldResolver;
}

function write(target: Row, key: string, value: unknown, shape: ShapeValue, { pending }: ShapeRun): void {
  if (!(value instanceof Promise)) {
    target[key] = shape(value);
    return;
  }
  pending.push(
    value.then((later) => {
      target[key] = shape(later);
    }),
  );
}

/** The shape of a field's value. */
function valueShape(scope: ShapeScope, type: GraphQLOutputType, node: FieldNode): Shape | null {
  const shape = compileShape(scope, type, node.selectionSet);
  return shape && shape !== asItIs && isObjectType(getNullableType(type))
    ? (run) => oncePerObject(shape(run))
    : shape;
}

function compileField(scope: ShapeScope, type: GraphQLObjectType, node: FieldNode) {
  const key = responseName(node);
  if (node.name.value === '__typename') {
    return (): WriteField => (_row, target) => {
      target[key] = type.name;
    };
  }
  const field = type.getFields()[node.name.value];
  const shape = field && valueShape(scope, field.type, node);
  if (!field || !shape || node.directives?.length) return null;
  const { name, resolve } = field;
  const info = rowInfo(node);
  if (isPlain(field) || !resolve) {
    return (run: ShapeRun): WriteField => {
      const shapeValue = shape(run);
      return (row, target) => write(target, key, row[name], shapeValue, run);
    };
  }
  return (run: ShapeRun): WriteField => {
    const shapeValue = shape(run);
    const args = getArgumentValues(field, node, run.variables);
    return (row, target) => write(target, key, resolve(row, args, run.context, info), shapeValue, run);
  };
}

function isUnderItsOwnName(scope: ShapeScope, type: GraphQLObjectType, node: SelectionNode): boolean {
  if (node.kind !== Kind.FIELD || node.alias || node.directives?.length) return false;
  const field = type.getFields()[node.name.value];
  return !!field && isPlain(field) && compileShape(scope, field.type, node.selectionSet) === asItIs;
}

function compileObject(
  scope: ShapeScope,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
): Shape | null {
  if (scope.rows === 'whole' && selections.every((node) => isUnderItsOwnName(scope, type, node)))
    return asItIs;
  const fields = selections.map((node) =>
    node.kind === Kind.FIELD ? compileField(scope, type, node) : null,
  );
  if (fields.includes(null)) return null;
  const known = fields.filter((field) => field !== null);
  return (run) => {
    const writers = known.map((prepare) => prepare(run));
    return (value) => {
      if (value == null) return null;
      const target: Row = {};
      for (const writeField of writers) writeField(value as Row, target);
      return target;
    };
  };
}

function inList(shape: Shape): Shape {
  if (shape === asItIs) return asItIs;
  return (run) => {
    const shapeItem = shape(run);
    return (value) => (value == null ? null : (value as unknown[]).map(shapeItem));
  };
}

/** The shape of a selection on a type; null when it asks for what only a whole executor can answer. */
export function compileShape(
  scope: ShapeScope,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode | undefined,
): Shape | null {
  if (isNonNullType(type)) return compileShape(scope, type.ofType, selectionSet);
  if (isListType(type)) {
    const shape = compileShape(scope, type.ofType, selectionSet);
    return shape && inList(shape);
  }
  if (isLeafType(type)) return asItIs;
  return isObjectType(type) && selectionSet ? compileObject(scope, type, selectionSet) : null;
}
