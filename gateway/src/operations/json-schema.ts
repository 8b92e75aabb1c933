import { responseName } from '@ntp-graph/kit';
import {
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import {
  type AskedSelections,
  type SelectedField,
  selectedFields,
} from '../formats/table/selected-fields.js';

/** A JSON Schema, 2020-12, which OpenAPI 3.1 describes JSON with. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, JsonSchema>> = {
  Int: { type: 'integer', format: 'int32' },
  Float: { type: 'number', format: 'double' },
  Boolean: { type: 'boolean' },
  // ISO 4217: whole đồng, all of which a JSON number holds exactly.
  Money: { type: 'integer', format: 'int64' },
  Date: { type: 'string', format: 'date' },
};

function orNull(schema: JsonSchema): JsonSchema {
  const values = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, ...values, type: [schema.type, 'null'] };
}

type AnyType = GraphQLInputType | GraphQLOutputType;

/** The schema of a type, with that of what it is a list of, or null of, made by `leaf`. */
function wrapped(type: AnyType, leaf: () => JsonSchema): JsonSchema {
  if (isNonNullType(type)) return notNull(type.ofType as AnyType, leaf);
  return orNull(notNull(type, leaf));
}

function notNull(type: AnyType, leaf: () => JsonSchema): JsonSchema {
  return isListType(type) ? { type: 'array', items: wrapped(type.ofType as AnyType, leaf) } : leaf();
}

function schemaOfLeaf(type: AnyType): JsonSchema {
  const named = getNamedType(type);
  if (isEnumType(named)) return { type: 'string', enum: named.getValues().map(({ name }) => name) };
  if (isInputObjectType(named)) return { type: 'object', description: named.description ?? named.name };
  return scalars[named.name] ?? { type: 'string' };
}

/** What a parameter of a type takes. */
export function schemaOfInput(type: GraphQLInputType): JsonSchema {
  return notNull(isNonNullType(type) ? type.ofType : type, () => schemaOfLeaf(type));
}

/** The fields that an object has whatever type it is of: those that stand in no fragment and under no condition. */
function certain(sets: readonly SelectionSetNode[]): ReadonlySet<string> {
  const fields = sets.flatMap(({ selections }) =>
    selections.flatMap((each) => (each.kind === Kind.FIELD && !each.directives?.length ? [each] : [])),
  );
  return new Set(fields.map(responseName));
}

function schemaOfField(asked: AskedSelections, { definition, nodes }: SelectedField): JsonSchema {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const type = getNamedType(definition.type);
  const leaf = () =>
    sets.length > 0
      ? schemaOfObject(asked, sets, type as GraphQLCompositeType)
      : schemaOfLeaf(definition.type);
  const schema = wrapped(definition.type, leaf);
  return definition.description ? { ...schema, description: definition.description } : schema;
}

/** What is answered of an object, as it is selected. */
export function schemaOfObject(
  asked: AskedSelections,
  sets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
): JsonSchema {
  const fields = selectedFields(asked, sets, type);
  const always = certain(sets);
  const required = fields.map(({ name }) => name).filter((name) => always.has(name));
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOfField(asked, field)])),
    ...(required.length > 0 ? { required } : {}),
  };
}
