import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';

/** The kinds of types, each with a page that lists them. */
export const kinds = {
  objects: { title: 'Objects', one: 'Object' },
  interfaces: { title: 'Interfaces and unions', one: 'Interface' },
  enums: { title: 'Enums', one: 'Enum' },
  inputs: { title: 'Inputs', one: 'Input' },
  scalars: { title: 'Scalars', one: 'Scalar' },
} as const;

export type Kind = keyof typeof kinds;

export function kindOf(type: GraphQLNamedType): Kind {
  if (isEnumType(type)) return 'enums';
  if (isInputObjectType(type)) return 'inputs';
  if (isScalarType(type)) return 'scalars';
  return isInterfaceType(type) || isUnionType(type) ? 'interfaces' : 'objects';
}

/** The types that the graph itself has, by name; `Query` has pages of its own. */
export function typesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && type !== schema.getQueryType())
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Whether a type is of GraphQL itself: it is listed, and has no page. */
export const isBuiltIn = isSpecifiedScalarType;

/** Whether a type is only what pages of a list are made of. */
export function isPaging({ name }: GraphQLNamedType): boolean {
  return /(Connection|Edge)$/.test(name);
}
