import type { FetchNode } from '@apollo/query-planner';
import type { FetchError, FetchResult } from '@ntp-graph/kit';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { Failure, Missing, type SourceError } from '../merging/failure.js';
import type { PathElement } from '../merging/flatten-paths.js';
import { pathsOf, type ResponsePath, type ResultObject } from '../merging/result-object.js';
import { isOfType } from '../type-condition.js';
import type { ExecutionRun } from './execution-run.js';
import { applyRewrites, rewrittenPath } from './fetch-data-rewrites.js';
import type { FetchedName } from './fetched-names.js';

/** A fetch of the plan, and where the answer tells of its errors. */
export interface PlacedFetch {
  readonly node: FetchNode;
  readonly supergraph: GraphQLSchema;
  /** Where the objects stand that it fetches for. */
  readonly path: readonly PathElement[];
  /** Where a failure is told of that makes nothing null: the objects' place, up to the first list. */
  readonly failurePath: ResponsePath | undefined;
  /** What it asks for. */
  readonly names: readonly FetchedName[];
  /** The client's response name, by the one that sources answer under, where they differ. */
  readonly clientNames: ReadonlyMap<string, string>;
}

/** What an error is about: objects of the answer, and the path from each of them. */
export interface ErrorSubject {
  readonly objects: readonly ResultObject[];
  readonly within: ResponsePath;
  /** Whether nothing was brought of them: where a field must not be null, its error takes the others along. */
  readonly isLost: boolean;
}

/** A path of the fetched data as the client's response names have it. */
function clientPath({ clientNames }: PlacedFetch, path: ResponsePath): ResponsePath {
  if (clientNames.size === 0) return path;
  return path.map((element) =>
    typeof element === 'string' ? (clientNames.get(element) ?? element) : element,
  );
}

function addFailure(run: ExecutionRun, fetch: PlacedFetch, error: SourceError): Failure {
  const at = fetch.failurePath && clientPath(fetch, fetch.failurePath);
  const failure = new Failure(error, at);
  run.failures.push(failure);
  return failure;
}

/** An error that a source reported: with its name, and with its code, or DOWNSTREAM_SERVICE_ERROR. */
function reportedError(error: FetchError, serviceName: string): SourceError {
  return {
    message: error.message || `Error while fetching subquery from service "${serviceName}"`,
    originalError: error as Error,
    extensions: {
      ...error.extensions,
      serviceName,
      code: error.extensions?.code ?? 'DOWNSTREAM_SERVICE_ERROR',
    },
  };
}

function isPath(value: unknown): value is ResponsePath {
  return (
    Array.isArray(value) &&
    value.every((element) => typeof element === 'string' || typeof element === 'number')
  );
}

/** The paths that an error stands for: its own, or every one that it names. */
function pathsOfError({ path, extensions }: FetchError): readonly (ResponsePath | undefined)[] {
  const { paths } = extensions ?? {};
  return Array.isArray(paths) && paths.length > 0 && paths.every(isPath)
    ? paths
    : [isPath(path) ? path : undefined];
}

function append(failuresOf: Map<ResultObject, Failure[]>, object: ResultObject, failure: Failure): void {
  const known = failuresOf.get(object) ?? [];
  if (!known.includes(failure)) failuresOf.set(object, [...known, failure]);
}

/** Leaves the reasons in an object where a fetch has brought nothing. */
export function markMissing(
  run: ExecutionRun,
  { node, supergraph, names }: PlacedFetch,
  object: ResultObject,
  missing: Missing,
  explained?: ReadonlySet<string | number>,
): void {
  const { __typename } = object;
  const isMatch = (condition: string) =>
    typeof __typename !== 'string' || isOfType(supergraph, __typename, condition);
  const asked = names.filter(({ conditions }) => conditions.every(isMatch));
  const marks = Object.fromEntries(asked.map(({ name }) => [name, missing]));
  const rewritten = Object.keys(applyRewrites(supergraph, node.outputRewrites, { __typename, ...marks }));
  const lost = rewritten.filter((name) => name !== '__typename' && !explained?.has(name));
  for (const name of lost) if (object[name] === undefined) object[name] = missing;
  run.lost.add({ object, names: lost, missing });
}

/**
 * Reports a fetch's errors: at their places in the answer, once for every object that shared the failed read. An error
 * of whole entities, or of no object in particular, is at every place that it left empty, and so is one of a field that
 * took its whole object along.
 */
export function reportErrors(
  run: ExecutionRun,
  fetch: PlacedFetch,
  objects: readonly ResultObject[],
  { data, errors = [] }: FetchResult,
  subjectOf: (path: ResponsePath) => ErrorSubject | undefined,
): void {
  const { serviceName, outputRewrites } = fetch.node;
  const places = pathsOf(run.root, fetch.path);
  const explained = new Map<ResultObject, Set<string | number>>();
  const failuresOf = new Map<ResultObject, Failure[]>();
  const tookAlong = new Map<ResultObject, Failure[]>();
  const all: Failure[] = [];
  for (const error of errors) {
    const failure = addFailure(run, fetch, reportedError(error, serviceName));
    all.push(failure);
    for (const path of pathsOfError(error)) {
      const subject = path && subjectOf(path);
      const rest = subject ? rewrittenPath(outputRewrites, subject.within) : [];
      for (const object of subject?.objects ?? objects) {
        const [name] = rest;
        if (name === undefined) {
          append(failuresOf, object, failure);
          continue;
        }
        if (subject?.isLost) append(tookAlong, object, failure);
        const at = places.get(object);
        if (at) failure.paths.push(clientPath(fetch, [...at, ...rest]));
        explained.set(object, (explained.get(object) ?? new Set()).add(name));
      }
    }
  }
  for (const object of objects) {
    const failures = failuresOf.get(object) ?? tookAlong.get(object) ?? (data ? [] : all);
    if (failures.length === 0) continue;
    const missing = new Missing(failures, !failuresOf.has(object) && tookAlong.has(object));
    markMissing(run, fetch, object, missing, explained.get(object));
  }
}

/** Reports the failure of a whole fetch. What was thrown keeps its code; what is no error on purpose is masked later. */
export function reportFailure(
  run: ExecutionRun,
  fetch: PlacedFetch,
  objects: readonly ResultObject[],
  thrown: unknown,
): void {
  const originalError = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { serviceName } = fetch.node;
  const given = originalError instanceof GraphQLError ? originalError.extensions : {};
  const failure = addFailure(run, fetch, {
    message: originalError.message,
    originalError,
    extensions: { ...given, serviceName, code: given.code ?? 'DOWNSTREAM_SERVICE_ERROR' },
  });
  const missing = new Missing([failure], false);
  for (const object of objects) markMissing(run, fetch, object, missing);
}
