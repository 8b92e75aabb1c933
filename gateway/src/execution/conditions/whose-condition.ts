import { GraphQLError } from 'graphql';
import type { OperationResult } from '../compiled-operation.js';

/** What geography repeats of a condition that failed: its place, and what the subgraph said whose matter it is. */
const repeated = /^where\.\w+\[\d+\]: (.*)$/s;

/**
 * The same result, whose errors of conditions name the subgraph that failed, and not the one that repeats what it said.
 *
 * @param asked what the conditions were answered
 */
export function namingWhoseCondition(
  result: OperationResult,
  asked: readonly OperationResult[],
): OperationResult {
  const failed = asked.flatMap(({ errors = [] }) => errors);
  if (failed.length === 0 || !result.errors) return result;
  const errors = result.errors.map((error) => {
    const [, said] = repeated.exec(error.message) ?? [];
    const own = failed.find(({ message }) => message === said)?.extensions.serviceName;
    if (own === undefined) return error;
    const { message, path, originalError, extensions } = error;
    return new GraphQLError(message, {
      path,
      originalError,
      extensions: { ...extensions, serviceName: own },
    });
  });
  return { ...result, errors };
}
