import { GraphQLError } from 'graphql';
import type { Failure, SourceError } from '../merging/failure.js';
import type { ResponsePath } from '../merging/result-object.js';
import type { InvalidValue } from './answer-state.js';

/** As many times an error stands in an answer for one field of the query, each at its own place. */
const mostAlike = 50;

/** An error and one place that is null because of it. */
interface PlacedError {
  readonly error: SourceError;
  readonly path: ResponsePath | undefined;
}

function placed({ error, paths, insteadOfPlaces }: Failure): PlacedError[] {
  return (paths.length > 0 ? paths : [insteadOfPlaces]).map((path) => ({ error, path }));
}

/** A place, and every place that it is within. */
function placesAbove(path: ResponsePath): string[] {
  return [...path.keys()].map((depth) => JSON.stringify(path.slice(0, depth + 1)));
}

/** What makes two errors one to whoever reads them: they differ in nothing but the element of a list. */
function kindOf({ error: { message, extensions }, path }: PlacedError): string {
  const names = path?.filter((element) => typeof element === 'string');
  return JSON.stringify([
    extensions.serviceName,
    extensions.code,
    message.replace(/ at index \d+/, ''),
    names,
  ]);
}

function errorAt({ message, extensions, originalError }: SourceError, path: ResponsePath | undefined) {
  return new GraphQLError(message, { path, originalError, extensions });
}

function withoutPaths({ extensions: { paths: _, ...extensions }, ...error }: SourceError): SourceError {
  return { ...error, extensions };
}

/**
 * The errors of an answer: one at each place that is null without reason in the data. Where more than 50 would be alike,
 * the first stands for all of them, and names their places in `extensions.paths`.
 *
 * @param invalid values that could not be written. That a null is not allowed goes without saying where the reason for
 *   the null stands there, or below.
 */
export function answerErrors(
  failures: readonly Failure[],
  invalid: readonly InvalidValue[],
): readonly GraphQLError[] {
  const ofSources = failures.flatMap(placed);
  const explained = new Set(ofSources.flatMap(({ path }) => (path ? placesAbove(path) : [])));
  const ofValues = invalid
    .filter(({ isNull, path }) => !(isNull && explained.has(JSON.stringify(path))))
    .map(({ message, path }) => ({
      error: { message, originalError: undefined, extensions: { code: 'INVALID_VALUE' } },
      path,
    }));
  const alike = Map.groupBy([...ofSources, ...ofValues], kindOf);
  return [...alike.values()].flatMap((group) => {
    const plain = group.map(({ error, path }) => ({ error: withoutPaths(error), path }));
    const [first] = plain;
    if (!first || plain.length <= mostAlike) return plain.map(({ error, path }) => errorAt(error, path));
    const extensions = { ...first.error.extensions, paths: plain.map(({ path }) => path) };
    return [errorAt({ ...first.error, extensions }, first.path)];
  });
}
