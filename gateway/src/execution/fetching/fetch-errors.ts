import type { FetchNode } from '@apollo/query-planner';
import type { FetchError } from '@ntp-graph/kit';
import { GraphQLError } from 'graphql';
import type { PathElement } from '../merging/flatten-paths.js';
import { pathsOf, type ResponsePath, type ResultObject } from '../merging/result-object.js';
import type { ExecutionRun } from './execution-run.js';
import { rewrittenPath } from './fetch-data-rewrites.js';

/** A fetch of the plan, and where the answer tells of its errors. */
export interface PlacedFetch {
  readonly node: FetchNode;
  /** Where the objects stand that it fetches for. */
  readonly path: readonly PathElement[];
  /** What the failure of the whole fetch is reported at: the objects' place, up to the first list. */
  readonly failurePath: ResponsePath | undefined;
  /** The client's response name, by the one that sources answer under, where they differ. */
  readonly clientNames: ReadonlyMap<string, string>;
}

/** What an error is about: objects of the answer, and the path from each of them. */
export interface ErrorSubject {
  readonly objects: readonly ResultObject[];
  readonly within: ResponsePath;
}

/** A path of the fetched data as the client's response names have it. */
function clientPath({ clientNames }: PlacedFetch, path: ResponsePath | undefined): ResponsePath | undefined {
  if (clientNames.size === 0) return path;
  return path?.map((element) =>
    typeof element === 'string' ? (clientNames.get(element) ?? element) : element,
  );
}

/** An error that a source reported, at its place in the answer. Its code, or DOWNSTREAM_SERVICE_ERROR, stays. */
function reportedError(error: FetchError, service: string, path: ResponsePath | undefined): GraphQLError {
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

/**
 * Reports a fetch's errors at their places in the answer: once for every object that shared the failed read. An
 * error that is about no object in particular is the fetch's own.
 */
export function reportErrors(
  run: ExecutionRun,
  fetch: PlacedFetch,
  errors: readonly FetchError[],
  subjectOf: (path: ResponsePath) => ErrorSubject | undefined,
): void {
  const { serviceName, outputRewrites } = fetch.node;
  const paths = pathsOf(run.root, fetch.path);
  for (const error of errors) {
    const subject = error.path && subjectOf(error.path);
    const rest = subject ? rewrittenPath(outputRewrites, subject.within) : [];
    for (const object of subject?.objects ?? [undefined]) {
      const at = object && paths.get(object);
      const path = at ? [...at, ...rest] : fetch.failurePath;
      run.errors.push(reportedError(error, serviceName, clientPath(fetch, path)));
    }
  }
}

/** Reports the failure of a whole fetch. What was thrown keeps its code; what is no error on purpose is masked later. */
export function reportFailure(run: ExecutionRun, fetch: PlacedFetch, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const failure = new GraphQLError(error.message, {
    path: clientPath(fetch, fetch.failurePath),
    originalError: error,
    ...(error instanceof GraphQLError ? { extensions: error.extensions } : {}),
  });
  run.errors.push(failure);
}
