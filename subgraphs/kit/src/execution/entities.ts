import {
  type DocumentNode,
  getVariableValues,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { badInput } from '../platform-error.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { CompiledQuery, Delivery, FetchResult } from './compiled-query.js';
import { compileEntityField, type Entity, type EntityField, fillEntityField } from './entity-field.js';
import { NotCompiled } from './fallbacks.js';
import { onlyFields, onlyOperation } from './selection.js';

/** What an entity is asked for by. */
export type Representation = Readonly<Record<string, unknown>>;

/** Whether a variable holds what entities are asked for by. */
export function isRepresentations(value: unknown): value is readonly Representation[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

/** What a query for entities selects. */
export interface EntitySelection {
  /** The variable that holds the representations. */
  readonly variable: string;
  readonly fragment: InlineFragmentNode;
  /** Its other variables. */
  readonly definitions: readonly VariableDefinitionNode[];
}

/** What `_entities(representations: $variable) { ... on Type { … } }` selects. */
export function entitySelection({
  selectionSet,
  variableDefinitions = [],
}: OperationDefinitionNode): EntitySelection {
  const [field, ...otherFields] = selectionSet.selections;
  const entities = field?.kind === Kind.FIELD && !field.alias ? field : undefined;
  const [fragment, ...others] = entities?.selectionSet?.selections ?? [];
  const value = entities?.arguments?.[0]?.value;
  if (
    value?.kind !== Kind.VARIABLE ||
    fragment?.kind !== Kind.INLINE_FRAGMENT ||
    fragment.directives?.length ||
    otherFields.length > 0 ||
    others.length > 0
  ) {
    throw new NotCompiled('unusual_entities');
  }
  const variable = value.name.value;
  const definitions = variableDefinitions.filter(({ variable: { name } }) => name.value !== variable);
  return { variable, fragment, definitions };
}

/** What is answered where that variable holds anything else. */
export function noRepresentations(variable: string): FetchResult {
  return { errors: [badInput(`"$${variable}" is no list of objects`, 'a list of representations')] };
}

/** Whether a query asks for entities, whatever else it asks for. */
export function asksForEntities({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some((node) => node.kind === Kind.FIELD && node.name.value === '_entities');
}

/**
 * Compiles a query whose every field the subgraph can read for many entities at once: each field is one call of its
 * reader, and the rows go out as they come.
 *
 * @throws NotCompiled when the query asks for anything else
 */
export function compileEntities(
  subgraph: Subgraph,
  document: DocumentNode,
  delivery: Delivery,
): CompiledQuery {
  const { variable, fragment, definitions } = entitySelection(onlyOperation(document));
  const typeName = fragment.typeCondition?.name.value ?? '';
  const [first] = subgraph.batchFields.get(typeName)?.values() ?? [];
  if (!first) throw new NotCompiled('no_reader');
  const nodes = onlyFields(fragment.selectionSet.selections);
  const asked = nodes.filter((node) => node.name.value !== '__typename' || node.alias);
  const fields = asked.map((node): EntityField => compileEntityField(subgraph, typeName, node, delivery));
  const constants: Entity = asked.length < nodes.length ? { __typename: typeName } : {};
  return async (variables, reads) => {
    const { coerced, errors: invalid } = getVariableValues(subgraph.schema, definitions, variables);
    if (invalid) return { errors: invalid };
    const representations = variables[variable];
    if (!isRepresentations(representations)) return noRepresentations(variable);
    const keys = representations.map((representation) => String(representation[first.key]));
    const entities = keys.map((): Entity => ({ ...constants }));
    const failures = await Promise.all(
      fields.map((field) => fillEntityField(field, keys, entities, reads, coerced)),
    );
    const errors = failures.flat();
    return { data: { _entities: entities }, ...(errors.length > 0 ? { errors } : {}) };
  };
}
