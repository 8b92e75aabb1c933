import { type FieldNode, GraphQLError, type GraphQLField, isObjectType, locatedError } from 'graphql';
import { responseName } from '../graph/response-name.js';
import { flatText, JsonText } from '../json/json-text.js';
import { type AskedFields, askedIn } from '../reading/asked-fields.js';
import type { ReadContext } from '../reading/read-context.js';
import type { ReadBatch } from '../subgraph/batch-field.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { type CountFigures, figureCounter } from '../synthetic/count-figures.js';
import { argumentsOf } from './argument-errors.js';
import type { Delivery, FetchError } from './compiled-query.js';
import { countFallback, type FallbackReason, NotCompiled } from './fallbacks.js';
import { textOf, Unwritten, type Writer } from './selected-text.js';
import { allDone, type Shape, valuesOf } from './selected-values.js';
import { compileSelection, type SelectionRun } from './selection.js';

/** An entity on its way to whoever asked. */
export type Entity = Record<string, unknown>;

/** A field of all the entities of a query. */
export interface EntityField {
  readonly subgraph: string;
  readonly name: string;
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly read: ReadBatch;
  readonly count: CountFigures;
  readonly asked: AskedFields;
  readonly shape: Shape;
  /** Null where values are asked for. */
  readonly writer: Writer | null;
  /** Why it is not tried again to write it. */
  unwritten: FallbackReason | null;
}

/**
 * Makes a field ready to be read for many entities at once.
 *
 * @throws NotCompiled when it asks for more than its reader knows
 */
export function compileEntityField(
  { name: subgraph, schema, batchFields, figures }: Subgraph,
  typeName: string,
  node: FieldNode,
  { rows, asText }: Delivery,
): EntityField {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  const read = batchFields.get(typeName)?.get(node.name.value)?.read;
  if (!field || !read) throw new NotCompiled('no_reader');
  if (node.directives?.length) throw new NotCompiled('directive');
  const name = responseName(node);
  const selection = compileSelection(schema, field.type, node.selectionSet);
  return {
    subgraph,
    name,
    node,
    field,
    read,
    count: figureCounter(figures, typeName, field),
    asked: askedIn(node.selectionSet),
    shape: valuesOf(selection, rows),
    writer: asText.has(name) ? textOf(selection) : null,
    unwritten: null,
  };
}

/** All values as text; null when values are asked for, or one of them takes more than writing. */
function written(field: EntityField, values: readonly unknown[], run: SelectionRun): JsonText[] | null {
  const { subgraph, writer, unwritten } = field;
  if (!writer) return null;
  if (unwritten) {
    countFallback(subgraph, 'text', unwritten);
    return null;
  }
  const counted = run.context.tally.mark();
  try {
    const write = writer(run);
    return values.map((value) => new JsonText(flatText(write(value))));
  } catch (error) {
    if (!(error instanceof Unwritten)) throw error;
    run.context.tally.reset(counted);
    // What comes later comes later every time. A value that its type does not allow is of this answer alone.
    if (error.reason === 'later') field.unwritten = error.reason;
    countFallback(subgraph, 'text', error.reason, error.message);
    return null;
  }
}

/** As many times an error is repeated, each at its own entity. */
const mostAlike = 50;

/** An error that stands for the same one at every entity, and names their places. */
function standingFor(error: GraphQLError, entities: readonly Entity[], name: string): FetchError {
  const paths = entities.map((_, index) => ['_entities', index, name]);
  const { message, path, extensions } = error;
  return new GraphQLError(message, { path, originalError: error, extensions: { ...extensions, paths } });
}

/** Reads a field of all entities. What fails is null, with an error at each or, of more than 50, one that stands for all. */
export async function fillEntityField(
  entityField: EntityField,
  keys: readonly string[],
  entities: readonly Entity[],
  reads: ReadContext,
  variables: Record<string, unknown>,
): Promise<readonly FetchError[]> {
  const { name, node, field, read, count, asked, shape } = entityField;
  const failure = (error: unknown, index: number) =>
    locatedError(error, undefined, ['_entities', index, name]);
  try {
    const found = await read(reads, keys, argumentsOf(field, node, variables), asked);
    // A reader may refuse one key and answer the others.
    const values = found.map((value) => (value instanceof Error ? null : value));
    if (count) for (const value of values) count(reads.tally, value);
    const run = { context: reads, variables, pending: [] };
    const filled = written(entityField, values, run) ?? values.map(shape(run));
    for (const [index, entity] of entities.entries()) entity[name] = filled[index] ?? null;
    await allDone(run.pending);
    return found.flatMap((value, index) => (value instanceof Error ? [failure(value, index)] : []));
  } catch (error) {
    for (const entity of entities) entity[name] = null;
    return entities.length <= mostAlike
      ? entities.map((_, index) => failure(error, index))
      : [standingFor(failure(error, 0), entities, name)];
  }
}
