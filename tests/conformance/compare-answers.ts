import { isDeepStrictEqual } from 'node:util';
import type { Answer, AnswerError } from './answer.js';

/** The failure of a whole fetch. */
function isFetchFailure({ message }: AnswerError): boolean {
  return message.startsWith('fetch failed');
}

/** The failure of one entity, thrown by the mock or, where its key was spoiled, by the subgraph library. */
function isEntityFailure({ message }: AnswerError): boolean {
  return message.startsWith('entity ') || message.includes('__resolveReference');
}

/**
 * An error that ours tells at every null that it leaves, and Apollo's executor once for a fetch, at no path or at one
 * with a literal `@`, or once for an entity: what they have in common is that it is told.
 */
function isOfManyNulls(error: AnswerError): boolean {
  return isFetchFailure(error) || isEntityFailure(error);
}

type PathOf = (error: AnswerError) => AnswerError['path'];

function asMultiset(errors: readonly AnswerError[], pathOf: PathOf): string[] {
  const ofMany = new Set(errors.filter(isOfManyNulls).map(({ message }) => message));
  const others = errors.filter((error) => !isOfManyNulls(error));
  return [...[...ofMany].sort(), ...others.map((error) => keyOf(error, pathOf(error))).sort()];
}

function sameErrors(ours: Answer, { errors }: Answer, pathOf: PathOf): boolean {
  const reported = withoutTakenAlong(ours, errors, pathOf);
  return isDeepStrictEqual(asMultiset(reported, pathOf), asMultiset(errors, pathOf));
}

/** Whether the same values could not be completed, whatever the code is that says so. */
function sameCompletion(ours: readonly AnswerError[], theirs: readonly AnswerError[]): boolean {
  const texts = (errors: readonly AnswerError[]) =>
    errors.map(({ message, path }) => JSON.stringify([message, path])).sort();
  return isDeepStrictEqual(texts(ours), texts(theirs));
}

const exactPath: PathOf = ({ path }) => path;

/**
 * The path less its indices. Where some elements of a list are none of the types that a fetch is for, Apollo's
 * executor counts the elements it sent and takes the count for an index: the path of an error names another element.
 */
const pathWithoutIndices: PathOf = ({ path }) => path?.filter((element) => typeof element === 'string');

function keyOf({ message, code }: AnswerError, path: unknown): string {
  return JSON.stringify([message, code, path]);
}

function valueAt(data: unknown, path: NonNullable<AnswerError['path']>): unknown {
  return path.reduce<unknown>(
    (value, element) => (value as Record<string | number, unknown> | null | undefined)?.[element],
    data,
  );
}

/**
 * Our errors less those that Apollo's executor says nothing of: a field that took all of its entity along is told at
 * the others too, if they stay as nulls of the answer. It is then told as Apollo does within that object.
 */
function withoutTakenAlong(
  { data, errors }: Answer,
  theirs: readonly AnswerError[],
  pathOf: PathOf,
): AnswerError[] {
  const told = new Set(theirs.map((error) => keyOf(error, pathOf(error))));
  const toldWithin = new Set(
    theirs.flatMap((error) => {
      const path = pathOf(error) ?? [];
      return path.map((_, depth) => keyOf(error, path.slice(0, depth)));
    }),
  );
  return errors.filter((error) => {
    const path = pathOf(error);
    if (!path || !error.path || isOfManyNulls(error) || told.has(keyOf(error, path))) return true;
    return valueAt(data, error.path) !== null || !toldWithin.has(keyOf(error, path.slice(0, -1)));
  });
}

/** Whether a path leads out of a list, or to a value that an error cannot have left. */
function isWrong(data: unknown, error: AnswerError): boolean {
  const leavesNull = !isOfManyNulls(error);
  let value = data;
  for (const element of error.path ?? []) {
    if (value === null) return false;
    value = (value as Record<string | number, unknown>)[element];
    // A field that was fetched for objects of another type, and not asked of this one.
    if (value === undefined) return typeof element === 'number';
  }
  return leavesNull && value !== null;
}

/**
 * What two answers have to do with each other: alike, alike but for what is known and harmless, or different.
 *
 * - `but for indices`: see `pathWithoutIndices`; ours then names places where there is an error's null.
 * - `but for order`: the data are the same, and so is that something could not be completed, which an extension tells
 *   where there is no error. Of an object that is lost anyway not every such value is looked at, and Apollo, which
 *   completes an object that is selected twice in two goes, looks at others.
 */
export type Comparison = 'alike' | 'but for indices' | 'but for order' | { readonly differsIn: string };

/**
 * Compares our answer with that of Apollo's executor.
 *
 * @param selectsTwice whether the operation selects some object in two places
 */
export function compareAnswers(ours: Answer, stock: Answer, selectsTwice: boolean): Comparison {
  if (!isDeepStrictEqual(ours.data, stock.data)) return { differsIn: 'data' };
  // Apollo says nothing of such values where there is an error.
  const ourCompletion = ours.errors.length > 0 ? [] : ours.completion;
  if (ourCompletion.length > 0 !== stock.completion.length > 0) {
    return { differsIn: 'values not completed' };
  }
  if (!sameErrors(ours, stock, pathWithoutIndices)) return { differsIn: 'errors' };
  if (!sameErrors(ours, stock, exactPath)) {
    const wrong = ours.errors.find((error) => isWrong(ours.data, error));
    return wrong ? { differsIn: `path ${wrong.path?.join('.')} of ours` } : 'but for indices';
  }
  if (sameCompletion(ourCompletion, stock.completion)) return 'alike';
  return selectsTwice ? 'but for order' : { differsIn: 'values not completed' };
}
