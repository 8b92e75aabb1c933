import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
// Declares the store of what decorators said, which type-graphql keeps as a global.
import type {} from 'type-graphql';

type FieldResolverMetadata = (typeof globalThis.TypeGraphQLMetadataStorage.fieldResolvers)[number];
type Parameter = NonNullable<FieldResolverMetadata['params']>[number];
type ResolverInstance = Readonly<Record<string, unknown>>;
type ReadParameter = (...given: Parameters<GraphQLFieldResolver<unknown, unknown>>) => unknown;

function property(value: unknown, name: string | undefined): unknown {
  return name === undefined ? value : (value as Record<string, unknown>)[name];
}

function parameterReader(parameter: Parameter): ReadParameter | null {
  switch (parameter.kind) {
    case 'root':
      return (root) => property(root, parameter.propertyName);
    case 'args':
      return (_root, args) => args;
    case 'arg':
      return (_root, args) => args[parameter.name];
    case 'context':
      return (_root, _args, context) => property(context, parameter.propertyName);
    case 'info':
      return (_root, _args, _context, info) => info;
    default:
      return null;
  }
}

/** Calls the method with its parameters read from what GraphQL passes; null where type-graphql does more than that. */
function directResolver(
  { kind, methodName, params = [], middlewares = [], roles }: FieldResolverMetadata,
  instance: ResolverInstance,
): GraphQLFieldResolver<unknown, unknown> | null {
  const readers = [...params].sort((a, b) => a.index - b.index).map(parameterReader);
  const method = instance[methodName];
  if (kind !== 'external' || typeof method !== 'function') return null;
  if (middlewares.length > 0 || roles || readers.includes(null)) return null;
  const known = readers.filter((reader) => reader !== null);
  return (...given) =>
    method.apply(
      instance,
      known.map((read) => read(...given)),
    );
}

/** The types of this schema that a class stands for: itself, and for an interface those that implement it. */
export function typesOf(schema: GraphQLSchema, parent: unknown) {
  const { objectTypes, interfaceTypes } = globalThis.TypeGraphQLMetadataStorage;
  const metadata = [...objectTypes, ...interfaceTypes].find(({ target }) => target === parent);
  const type = metadata && schema.getType(metadata.name);
  if (isObjectType(type)) return [type];
  return isInterfaceType(type) ? [type, ...schema.getImplementations(type).objects] : [];
}

/**
 * Lets fields call the methods of their resolver classes directly. type-graphql's own way copies the row for each
 * field of it and makes a promise of every argument, which over a list of hundreds takes longer than the reading.
 *
 * @param schema as type-graphql built it; its fields are changed
 * @param resolvers the resolver classes that it was built from
 */
export function useDirectResolvers(schema: GraphQLSchema, resolvers: readonly unknown[]): void {
  const instances = new Map<unknown, ResolverInstance>();
  for (const metadata of globalThis.TypeGraphQLMetadataStorage.fieldResolvers) {
    const { target, schemaName } = metadata;
    if (!resolvers.includes(target)) continue;
    const instance = instances.get(target) ?? Reflect.construct(target, []);
    instances.set(target, instance);
    const resolve = directResolver(metadata, instance);
    for (const type of resolve ? typesOf(schema, metadata.getObjectType?.()) : []) {
      const field = type.getFields()[schemaName];
      if (field && resolve) field.resolve = resolve;
    }
  }
}

/**
 * Refuses a schema with an `@Authorized` field that nothing guards: where a type has simple resolvers, type-graphql
 * reads the row itself and asks nobody.
 */
export function refuseUnguarded(schema: GraphQLSchema): void {
  const { objectTypes } = globalThis.TypeGraphQLMetadataStorage;
  for (const { name, fields = [] } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const { roles, schemaName } of fields) {
      if (!roles || type.getFields()[schemaName]?.resolve) continue;
      throw new Error(`${name}.${schemaName} is @Authorized; expected a field resolver, which is guarded`);
    }
  }
}
