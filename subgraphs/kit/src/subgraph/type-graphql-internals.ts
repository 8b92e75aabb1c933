/**
 * type-graphql keeps what its decorators say in one global store. It is declared, but no part of the public interface:
 * this is all that we read of it. The test beside it names the release it was tested with.
 */
import type { GraphQLTypeResolver } from 'graphql';
// Declares the store.
import type {} from 'type-graphql';

/**
 * What decorators say of a method that resolves a field. Its parameters, middlewares and roles, those of its class
 * included, are there once a schema is built of it.
 */
export type FieldResolverMetadata = (typeof globalThis.TypeGraphQLMetadataStorage.fieldResolvers)[number];

/** What decorators say of a parameter of such a method. */
export type ParameterMetadata = NonNullable<FieldResolverMetadata['params']>[number];

/** The methods by which these resolver classes resolve fields, in the order of their decorators. */
export function fieldResolversOf(resolvers: readonly unknown[]): readonly FieldResolverMetadata[] {
  return globalThis.TypeGraphQLMetadataStorage.fieldResolvers.filter(({ target }) =>
    resolvers.includes(target),
  );
}

/** The fields of an object type that name roles, by the name of the type; who may read them is theirs to say. */
export function fieldsWithRoles(): readonly { readonly type: string; readonly field: string }[] {
  return globalThis.TypeGraphQLMetadataStorage.objectTypes.flatMap(({ name, fields = [] }) =>
    fields.filter(({ roles }) => roles).map(({ schemaName }) => ({ type: name, field: schemaName })),
  );
}

/** The name in the schema of a class that is an object type or an interface; undefined for any other. */
export function typeNameOf(type: unknown): string | undefined {
  const { objectTypes, interfaceTypes } = globalThis.TypeGraphQLMetadataStorage;
  return [...objectTypes, ...interfaceTypes].find(({ target }) => target === type)?.name;
}

/** How classes that are interfaces tell the type of an object, by the names of the interfaces. */
export function typeResolvers(): ReadonlyMap<string, GraphQLTypeResolver<unknown, unknown>> {
  const { interfaceTypes } = globalThis.TypeGraphQLMetadataStorage;
  return new Map(
    interfaceTypes.flatMap(({ name, resolveType }) =>
      resolveType ? [[name, resolveType as GraphQLTypeResolver<unknown, unknown>]] : [],
    ),
  );
}
