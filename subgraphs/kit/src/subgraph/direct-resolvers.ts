import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { setResolver, setTypeResolver } from '../graph/graphql-internals.js';
import {
  type FieldResolverMetadata,
  fieldResolversOf,
  fieldsWithRoles,
  type ParameterMetadata,
  typeNameOf,
  typeResolvers,
} from './type-graphql-internals.js';

type ResolverInstance = Readonly<Record<string, unknown>>;
type ReadParameter = (...given: Parameters<GraphQLFieldResolver<unknown, unknown>>) => unknown;

function property(value: unknown, name: string | undefined): unknown {
  return name === undefined ? value : (value as Record<string, unknown>)[name];
}

function parameterReader(parameter: ParameterMetadata): ReadParameter | null {
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
    case 'custom':
      return (root, args, context, info) =>
        parameter.resolver({ root, args, context: context as object, info });
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
  const name = typeNameOf(parent);
  const type = name === undefined ? undefined : schema.getType(name);
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
  for (const metadata of fieldResolversOf(resolvers)) {
    const { target, schemaName } = metadata;
    const instance = instances.get(target) ?? Reflect.construct(target, []);
    instances.set(target, instance);
    const resolve = directResolver(metadata, instance);
    for (const type of resolve ? typesOf(schema, metadata.getObjectType?.()) : []) {
      const field = type.getFields()[schemaName];
      if (field && resolve) setResolver(field, resolve);
    }
  }
}

/**
 * Lets interfaces tell the type of an object at once, where they can: type-graphql makes a promise of every answer, for which
 * nobody but a whole executor waits.
 *
 * @param schema as type-graphql built it; its types are changed
 */
export function useDirectTypes(schema: GraphQLSchema): void {
  for (const [name, resolveType] of typeResolvers()) {
    const type = schema.getType(name);
    if (!isInterfaceType(type)) continue;
    const { resolveType: inTime } = type;
    setTypeResolver(type, (...given) => {
      const found = resolveType(...given);
      return typeof found === 'string' ? found : inTime?.(...given);
    });
  }
}

/**
 * Refuses a schema with an `@Authorized` field that nothing guards: where a type has simple resolvers, type-graphql
 * reads the row itself and asks nobody.
 */
export function refuseUnguarded(schema: GraphQLSchema): void {
  for (const { type: name, field } of fieldsWithRoles()) {
    const type = schema.getType(name);
    const declared = isObjectType(type) ? type.getFields()[field] : undefined;
    if (!declared || declared.resolve) continue;
    throw new Error(`${name}.${field} is @Authorized; expected a field resolver, which is guarded`);
  }
}
