import type { BatchType, ReadContext, Subgraph } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  getArgumentValues,
  getVariableValues,
  type InlineFragmentNode,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { FetchError, FetchResult } from '../prepared-fetch.js';
import { onlyOperation } from './only-operation.js';
import { allDone, compileShape, type Shape } from './shape.js';

/** A fetch of entities that the subgraph's readers answer in whole batches. */
export type BatchFetch = (
  variables: Readonly<Record<string, unknown>>,
  reads: ReadContext,
) => Promise<FetchResult>;

interface BatchColumn {
  readonly key: string;
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly read: BatchType['fields'][string];
  readonly shape: Shape;
}

type Representation = Readonly<Record<string, unknown>>;
type Entity = Record<string, unknown>;

/** The one inline fragment within `_entities(representations: $representations)`; null for anything else. */
function entityFragment(operation: OperationDefinitionNode): InlineFragmentNode | null {
  const [field, ...otherFields] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities' || otherFields.length > 0) return null;
  const [fragment, ...others] = field.selectionSet?.selections ?? [];
  return fragment?.kind === Kind.INLINE_FRAGMENT && !fragment.directives?.length && others.length === 0
    ? fragment
    : null;
}

function compileColumn(
  subgraph: Subgraph,
  typeName: string,
  batch: BatchType,
  node: FieldNode,
): BatchColumn | null {
  const type = subgraph.schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  const read = batch.fields[node.name.value];
  if (!field || !read || node.directives?.length) return null;
  const shape = compileShape(subgraph.schema, field.type, node.selectionSet);
  return shape && { key: node.alias?.value ?? node.name.value, node, field, read, shape };
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

async function fillColumn(
  column: BatchColumn,
  keys: readonly string[],
  entities: readonly Entity[],
  reads: ReadContext,
  variables: Record<string, unknown>,
): Promise<readonly FetchError[]> {
  const { key, node, field, read, shape } = column;
  try {
    const values = await read(reads, keys, getArgumentValues(field, node, variables));
    const pending: Promise<unknown>[] = [];
    const shapeValue = shape({ context: reads, variables, pending });
    const failures: FetchError[] = [];
    for (const [index, entity] of entities.entries()) {
      const value = values[index];
      // A reader may refuse one key and answer the others.
      if (value instanceof Error) failures.push(fetchError(value, key, index));
      entity[key] = value instanceof Error ? null : shapeValue(value);
    }
    await allDone(pending);
    return failures;
  } catch (error) {
    for (const entity of entities) entity[key] = null;
    return [fetchError(error, key)];
  }
}

/**
 * Compiles a fetch whose every field the subgraph can read for many entities at once: each field is one call of its
 * reader, and the rows go out as they come. Null when the fetch asks for anything else.
 */
export function compileBatch(subgraph: Subgraph, document: DocumentNode): BatchFetch | null {
  const operation = onlyOperation(document);
  const fragment = operation && entityFragment(operation);
  const typeName = fragment?.typeCondition?.name.value ?? '';
  const batch = subgraph.batchTypes[typeName];
  if (!operation || !fragment || !batch) return null;
  const columns: BatchColumn[] = [];
  const constants: string[] = [];
  for (const node of fragment.selectionSet.selections) {
    if (node.kind !== Kind.FIELD) return null;
    if (node.name.value === '__typename' && !node.alias) {
      constants.push('__typename');
      continue;
    }
    const column = compileColumn(subgraph, typeName, batch, node);
    if (!column) return null;
    columns.push(column);
  }
  const definitions = (operation.variableDefinitions ?? []).filter(
    ({ variable }) => variable.name.value !== 'representations',
  );
  return async (variables, reads) => {
    const { coerced, errors: invalid } = getVariableValues(subgraph.schema, definitions, variables);
    if (invalid) return { errors: invalid };
    const representations = variables.representations as readonly Representation[];
    const keys = representations.map((representation) => String(representation[batch.key]));
    const entities = keys.map((): Entity => (constants.length > 0 ? { __typename: typeName } : {}));
    const failures = await Promise.all(
      columns.map((column) => fillColumn(column, keys, entities, reads, coerced)),
    );
    const errors = failures.flat();
    return { data: { _entities: entities }, ...(errors.length > 0 ? { errors } : {}) };
  };
}
