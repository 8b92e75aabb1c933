import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isScalarType, isUnionType } from 'graphql';
import { isBuiltIn } from './type-kinds.js';

export const queryPage = 'schema/query.html';

export function rootFieldPage(field: string): string {
  return `schema/query/${field}.html`;
}

export function typePage(type: GraphQLNamedType): string {
  if (type.name === 'Query') return queryPage;
  return isBuiltIn(type) ? `schema/scalars.html#${type.name}` : `schema/types/${type.name}.html`;
}

/** The page of a field or a value of a type, at it. */
export function memberPage(type: GraphQLNamedType, member: string): string {
  return type.name === 'Query' ? rootFieldPage(member) : `${typePage(type)}#${member}`;
}

/** The page about what a text names: a type, or a member of one such as `FundingGroup.disbursed`; null for all else. */
export function pageOfName(schema: GraphQLSchema, name: string): string | null {
  const [typeName = '', member] = name.replace(/\(.*\)$/, '').split('.');
  const type = schema.getType(typeName);
  if (!type || typeName.startsWith('__')) return null;
  if (member === undefined) return typePage(type);
  if (isScalarType(type) || isUnionType(type)) return null;
  const exists = isEnumType(type) ? type.getValue(member) : type.getFields()[member];
  return exists ? memberPage(type, member) : null;
}
