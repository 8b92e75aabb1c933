import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLScalarType,
  type GraphQLTypeResolver,
  getNullableType,
} from 'graphql';

/**
 * graphql-js describes schemas as made once and for all, and lets them be changed. What we change of those that others
 * build, type-graphql or composition, is changed here. The test beside it names the release it was tested with.
 */

/** Lets the field be resolved by this function from now on. */
export function setResolver(
  field: GraphQLField<unknown, unknown>,
  resolve: GraphQLFieldResolver<unknown, unknown>,
): void {
  field.resolve = resolve;
}

/** Lets the type of an object be told by this function from now on. */
export function setTypeResolver(
  type: GraphQLInterfaceType,
  resolveType: GraphQLTypeResolver<unknown, unknown>,
): void {
  type.resolveType = resolveType;
}

/** Lets the type take what the other one takes from variables and in documents, and refuse what it refuses. */
export function setParsers(
  type: GraphQLScalarType,
  { parseValue, parseLiteral }: Pick<GraphQLScalarType, 'parseValue' | 'parseLiteral'>,
): void {
  Object.assign(type, { parseValue, parseLiteral });
}

/** Lets the field be null, and says in its description when it is. */
export function setNullable(field: GraphQLField<unknown, unknown>, when: string): void {
  field.type = getNullableType(field.type);
  field.description = field.description ? `${field.description} ${when}` : when;
}
