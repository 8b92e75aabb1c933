import type { FetchError } from '@ntp-graph/kit';
import { GraphQLError } from 'graphql';
import type { ResponsePath } from './objects-at.js';

/** An error that a source reported, at its place in the answer. Its code, or DOWNSTREAM_SERVICE_ERROR, stays. */
export function reportedError(
  error: FetchError,
  service: string,
  path: ResponsePath | undefined,
): GraphQLError {
  return new GraphQLError(error.message || `Error while fetching subquery from service "${service}"`, {
    path,
    originalError: error as Error,
    extensions: {
      ...error.extensions,
      serviceName: service,
      code: error.extensions?.code ?? 'DOWNSTREAM_SERVICE_ERROR',
    },
  });
}

/** The failure of a whole fetch. What was thrown keeps its code; what is no error on purpose is masked later. */
export function failedFetch(thrown: unknown, path: ResponsePath | undefined): GraphQLError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new GraphQLError(error.message, {
    path,
    originalError: error,
    ...(error instanceof GraphQLError ? { extensions: error.extensions } : {}),
  });
}
