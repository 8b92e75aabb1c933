import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A variable that may be left out but must not be null. */
export interface NeverNullVariable {
  readonly name: string;
  /** What is expected where it stands. */
  readonly type: string;
  /** Whether it is null where the request says nothing of it. */
  readonly nullByDefault: boolean;
}

/**
 * The variables of a type that allows null which stand where null is not allowed: as for `first: Int! = 20`, validation
 * lets them pass when there is a default to take their place.
 */
export function neverNullVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): readonly NeverNullVariable[] {
  const nullable = new Map(
    variableDefinitions
      .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
      .map(({ variable, defaultValue }) => [variable.name.value, defaultValue?.kind === Kind.NULL]),
  );
  const found = new Map<string, NeverNullVariable>();
  if (nullable.size === 0) return [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name: { value: name } }) {
        const type = types.getInputType();
        const nullByDefault = nullable.get(name);
        if (nullByDefault === undefined || !isNonNullType(type)) return;
        found.set(name, { name, type: String(type), nullByDefault });
      },
    }),
  );
  return [...found.values()];
}
