import { type ExecutionResult, execute, type GraphQLSchema } from 'graphql';

/** A request for the schema alone, as Apollo Server hands it on. */
interface IntrospectionRequest {
  readonly document: Parameters<typeof execute>[0]['document'];
  readonly request: { readonly operationName?: string; readonly variables?: Record<string, unknown> };
}

/**
 * Answers what asks for nothing but the schema from the schema that clients see. Apollo's executor knows fewer fields
 * of introspection than this schema says it has, such as `isOneOf`, and fails at them.
 */
export async function answerIntrospection(
  schema: GraphQLSchema,
  { document, request }: IntrospectionRequest,
): Promise<ExecutionResult> {
  return execute({
    schema,
    document,
    operationName: request.operationName ?? null,
    variableValues: request.variables ?? {},
  });
}
