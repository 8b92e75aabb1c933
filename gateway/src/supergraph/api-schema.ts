import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { AccessRules } from '../access/rules/access-rules.js';

/** A schema as clients see it, as text, in the order of names. */
export function printClientSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** What clients see of a supergraph: what introspection of its gateway tells. */
export function printApiSchema(supergraphSdl: string): string {
  const plain = AccessRules.takenFrom(supergraphSdl)?.supergraphSdl ?? supergraphSdl;
  return printClientSchema(Supergraph.build(plain).apiSchema().toGraphQLJSSchema());
}
