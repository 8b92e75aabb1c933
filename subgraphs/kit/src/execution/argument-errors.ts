import { type FieldNode, GraphQLError, type GraphQLField, getArgumentValues } from 'graphql';

function withCode(error: GraphQLError): GraphQLError {
  const { message, nodes = null, path = null } = error;
  const extensions = { ...error.extensions, code: 'BAD_USER_INPUT' };
  return new GraphQLError(message, { nodes, path, originalError: error, extensions });
}

/** Whether graphql-js threw it for an argument: it then names the argument's place, and no code. */
function isOfArgument(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && error.extensions.code === undefined && Boolean(error.nodes?.length);
}

/** The arguments of a field; one that is not allowed is BAD_USER_INPUT, as null is in `first: $n` of `first: Int! = 20`. */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  try {
    return getArgumentValues(field, node, variables);
  } catch (error) {
    throw isOfArgument(error) ? withCode(error) : error;
  }
}

/** The errors of GraphQL's own executor, with the code of those that are about an argument. */
export function withArgumentCodes(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  return errors.map((error) => (isOfArgument(error.originalError) ? withCode(error) : error));
}
