import type { FetchError } from '@ntp-graph/kit';
import { type CompiledFetch, clientPath } from './compiled-fetch.js';
import type { ExecutionRun } from './execution-run.js';
import { reportedError } from './fetch-error.js';
import { pathsOf, type ResponsePath } from './objects-at.js';
import { renamedPath } from './renamed-path.js';
import type { ResultObject } from './result-object.js';

/** What an error is about: objects of the answer, and the path from each of them. */
export interface ErrorSubject {
  readonly objects: readonly ResultObject[];
  readonly within: ResponsePath;
}

/**
 * Reports a fetch's errors at their places in the answer: once for every object that shared the failed read. An
 * error that is about no object in particular is the fetch's own.
 */
export function reportErrors(
  run: ExecutionRun,
  fetch: CompiledFetch,
  errors: readonly FetchError[],
  subjectOf: (path: ResponsePath) => ErrorSubject | undefined,
): void {
  const { serviceName, outputRewrites } = fetch.node;
  const paths = pathsOf(run.root, fetch.path);
  const report = (error: FetchError, path: ResponsePath | undefined) => {
    run.errors.push(reportedError(error, serviceName, clientPath(fetch, path ?? fetch.failurePath)));
  };
  for (const error of errors) {
    const subject = error.path && subjectOf(error.path);
    if (!subject) {
      report(error, undefined);
      continue;
    }
    const rest = renamedPath(outputRewrites, subject.within);
    for (const object of subject.objects) {
      const at = paths.get(object);
      report(error, at && [...at, ...rest]);
    }
  }
}
