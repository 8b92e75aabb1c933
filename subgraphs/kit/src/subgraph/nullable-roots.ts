import { type GraphQLSchema, isNonNullType } from 'graphql';
import { setNullable } from '../graph/graphql-internals.js';

const when = 'Null only where an error says why.';

/**
 * Lets every root field be null. One that must not be would take the whole answer along when its subgraph is down, or
 * when one of its arguments is wrong.
 */
export function useNullableRoots(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (isNonNullType(field.type)) setNullable(field, when);
  }
}
