import {
  type DocumentNode,
  getVariableValues,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput } from '../platform-error.js';
import type { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { type BatchColumn, compileColumn, type Entity, fillColumn } from './batch-column.js';
import type { Delivery } from './delivery.js';
import type { FetchResult } from './fetch-result.js';
import { onlyOperation } from './only-operation.js';

/** A query of a subgraph, ready to be run. */
export type SubgraphFetch = (
  variables: Readonly<Record<string, unknown>>,
  reads: ReadContext,
) => Promise<FetchResult>;

type Representation = Readonly<Record<string, unknown>>;

function isRepresentations(value: unknown): value is readonly Representation[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

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

/**
 * Compiles a fetch whose every field the subgraph can read for many entities at once: each field is one call of its
 * reader, and the rows go out as they come. Null when the fetch asks for anything else.
 */
export function compileBatch(
  subgraph: Subgraph,
  document: DocumentNode,
  delivery: Delivery,
): SubgraphFetch | null {
  const operation = onlyOperation(document);
  const selection = operation && entitySelection(operation);
  const typeName = selection?.fragment.typeCondition?.name.value ?? '';
  const [first] = subgraph.batchFields.get(typeName)?.values() ?? [];
  if (!operation || !selection || !first) return null;
  const columns: BatchColumn[] = [];
  const constants: string[] = [];
  for (const node of selection.fragment.selectionSet.selections) {
    if (node.kind !== Kind.FIELD) return null;
    if (node.name.value === '__typename' && !node.alias) {
      constants.push('__typename');
      continue;
    }
    const column = compileColumn(subgraph, typeName, node, delivery);
    if (!column) return null;
    columns.push(column);
  }
  const definitions = (operation.variableDefinitions ?? []).filter(
    ({ variable }) => variable.name.value !== selection.variable,
  );
  return async (variables, reads) => {
    const { coerced, errors: invalid } = getVariableValues(subgraph.schema, definitions, variables);
    if (invalid) return { errors: invalid };
    const representations = variables[selection.variable];
    if (!isRepresentations(representations)) {
      const wrong = badInput(`"$${selection.variable}" is no list of objects`, 'a list of representations');
      return { errors: [wrong] };
    }
    const keys = representations.map((representation) => String(representation[first.key]));
    const entities = keys.map((): Entity => (constants.length > 0 ? { __typename: typeName } : {}));
    const failures = await Promise.all(
      columns.map((column) => fillColumn(column, keys, entities, reads, coerced)),
    );
    const errors = failures.flat();
    return { data: { _entities: entities }, ...(errors.length > 0 ? { errors } : {}) };
  };
}
