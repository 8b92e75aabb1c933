import { type FieldNode, GraphQLError, type GraphQLField, getArgumentValues, isObjectType } from 'graphql';
import { responseName } from '../graph/response-name.js';
import { compileWriter, type Writer } from '../json/compile-writer.js';
import { flatText } from '../json/flat-text.js';
import { JsonText } from '../json/json-text.js';
import { Unwritten } from '../json/unwritten.js';
import { type AskedFields, askedIn } from '../reading/asked-fields.js';
import type { ReadContext } from '../reading/read-context.js';
import type { ReadBatch } from '../subgraph/batch-field.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { Delivery } from './delivery.js';
import type { FetchError } from './fetch-result.js';
import { allDone, compileShape, type Shape, type ShapeRun } from './shape.js';

/** An entity on its way to whoever asked. */
export type Entity = Record<string, unknown>;

/** A field of all the entities of a fetch. */
export interface BatchColumn {
  readonly key: string;
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly read: ReadBatch;
  readonly asked: AskedFields;
  readonly shape: Shape;
  /** Null where values are asked for, or more than writing is needed. */
  writer: Writer | null;
}

/** Makes a field ready to be read for many entities at once; null when it asks for more than its reader knows. */
export function compileColumn(
  { schema, batchFields }: Subgraph,
  typeName: string,
  node: FieldNode,
  { rows, written }: Delivery,
): BatchColumn | null {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  const read = batchFields.get(typeName)?.get(node.name.value)?.read;
  if (!field || !read || node.directives?.length) return null;
  const key = responseName(node);
  const shape = compileShape({ schema, rows }, field.type, node.selectionSet);
  const writer = written.has(key) ? compileWriter(schema, field.type, node.selectionSet) : null;
  return shape && { key, node, field, read, asked: askedIn(node.selectionSet), shape, writer };
}

/** A failed batch is one error, at the first entity: the same words a hundred times would help nobody. */
function fetchError(error: unknown, key: string, index = 0): FetchError {
  const original = error instanceof Error ? error : new Error(String(error));
  const extensions = error instanceof GraphQLError ? { extensions: error.extensions } : {};
  return new GraphQLError(original.message, {
    path: ['_entities', index, key],
    originalError: original,
    ...extensions,
  });
}

/** All values as text; null when one of them takes more than writing. */
function written(column: BatchColumn, values: readonly unknown[], run: ShapeRun): JsonText[] | null {
  if (!column.writer) return null;
  try {
    const write = column.writer(run);
    return values.map((value) => new JsonText(flatText(write(value))));
  } catch (error) {
    if (!(error instanceof Unwritten)) throw error;
    // What comes later comes later every time: it is not tried again.
    column.writer = null;
    return null;
  }
}

function shaped({ shape }: BatchColumn, values: readonly unknown[], run: ShapeRun): unknown[] {
  return values.map(shape(run));
}

/** Reads a field of all entities. What fails is null, with an error. */
export async function fillColumn(
  column: BatchColumn,
  keys: readonly string[],
  entities: readonly Entity[],
  reads: ReadContext,
  variables: Record<string, unknown>,
): Promise<readonly FetchError[]> {
  const { key, node, field, read, asked } = column;
  try {
    const found = await read(reads, keys, getArgumentValues(field, node, variables), asked);
    // A reader may refuse one key and answer the others.
    const values = found.map((value) => (value instanceof Error ? null : value));
    const run = { context: reads, variables, pending: [] };
    const filled = written(column, values, run) ?? shaped(column, values, run);
    for (const [index, entity] of entities.entries()) entity[key] = filled[index] ?? null;
    await allDone(run.pending);
    return found.flatMap((value, index) => (value instanceof Error ? [fetchError(value, key, index)] : []));
  } catch (error) {
    for (const entity of entities) entity[key] = null;
    return [fetchError(error, key)];
  }
}
