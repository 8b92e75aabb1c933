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
import type { ReadContext } from '../reading/read-context.js';
import type { BatchType } from '../subgraph/batch-type.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { FetchError, FetchResult } from './fetch-result.js';
import { onlyOperation } from './only-operation.js';
import { allDone, compileShape, type Rows, type Shape } from './shape.js';

/** A query of a subgraph, ready to be run. */
export type SubgraphFetch = (
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

interface EntitySelection {
  /** The variable that holds the representations. */
  readonly variable: string;
  readonly fragment: InlineFragmentNode;
}

/** What `_entities(representations: $variable) { ... on Type { … } }` selects; null for anything else. */
function entitySelection(operation: OperationDefinitionNode): EntitySelection | null {
  const [field, ...otherFields] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities' || field.alias) return null;
  const [fragment, ...others] = field.selectionSet?.selections ?? [];
  const value = field.arguments?.[0]?.value;
  if (value?.kind !== Kind.VARIABLE || fragment?.kind !== Kind.INLINE_FRAGMENT) return null;
  if (otherFields.length > 0 || others.length > 0 || fragment.directives?.length) return null;
  return { variable: value.name.value, fragment };
}

function compileColumn(
  subgraph: Subgraph,
  typeName: string,
  batch: BatchType,
  node: FieldNode,
  rows: Rows,
): BatchColumn | null {
  const type = subgraph.schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  const read = batch.fields[node.name.value];
  if (!field || !read || node.directives?.length) return null;
  const shape = compileShape({ schema: subgraph.schema, rows }, field.type, node.selectionSet);
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
export function compileBatch(subgraph: Subgraph, document: DocumentNode, rows: Rows): SubgraphFetch | null {
  const operation = onlyOperation(document);
  const selection = operation && entitySelection(operation);
  const typeName = selection?.fragment.typeCondition?.name.value ?? '';
  const batch = subgraph.batchTypes[typeName];
  if (!operation || !selection || !batch) return null;
  const columns: BatchColumn[] = [];
  const constants: string[] = [];
  for (const node of selection.fragment.selectionSet.selections) {
    if (node.kind !== Kind.FIELD) return null;
    if (node.name.value === '__typename' && !node.alias) {
      constants.push('__typename');
      continue;
    }
    const column = compileColumn(subgraph, typeName, batch, node, rows);
    if (!column) return null;
    columns.push(column);
  }
  const definitions = (operation.variableDefinitions ?? []).filter(
    ({ variable }) => variable.name.value !== selection.variable,
  );
  return async (variables, reads) => {
    const { coerced, errors: invalid } = getVariableValues(subgraph.schema, definitions, variables);
    if (invalid) return { errors: invalid };
    const representations = variables[selection.variable] as readonly Representation[];
    const keys = representations.map((representation) => String(representation[batch.key]));
    const entities = keys.map((): Entity => (constants.length > 0 ? { __typename: typeName } : {}));
    const failures = await Promise.all(
      columns.map((column) => fillColumn(column, keys, entities, reads, coerced)),
    );
    const errors = failures.flat();
    return { data: { _entities: entities }, ...(errors.length > 0 ? { errors } : {}) };
  };
}
