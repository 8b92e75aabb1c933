import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import type { Runnable } from '../markup/runnable.js';

function parsed(code: string): DocumentNode | null {
  try {
    return parse(code);
  } catch {
    return null;
  }
}

/** Tells of a block of code in a guide whether it is a query of this schema that can be sent without further variables. */
export function runnableIn(schema: GraphQLSchema): (code: string) => Runnable | null {
  return (query) => {
    const document = parsed(query);
    if (!document || validate(schema, document).length > 0) return null;
    const [operation, ...others] = document.definitions.filter(
      ({ kind }) => kind === Kind.OPERATION_DEFINITION,
    );
    if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return null;
    const needed = (operation.variableDefinitions ?? []).filter(
      ({ type, defaultValue }) => !defaultValue && isNonNullType(typeFromAST(schema, type as never)),
    );
    return needed.length === 0 ? { query, variables: '' } : null;
  };
}
