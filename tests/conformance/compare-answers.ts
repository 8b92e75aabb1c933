import { isDeepStrictEqual } from 'node:util';
import type { Answer, AnswerError } from './answer.js';

/**
 * The failure of a whole fetch. Apollo's executor reports it at no path, or at one with a literal `@`; ours at the
 * place that the fetch was for.
 */
function isFetchFailure({ message }: AnswerError): boolean {
  return message.startsWith('fetch failed');
}

/** The failure of one entity, thrown by the mock or, where its key was spoiled, by the subgraph library. */
function isEntityFailure({ message }: AnswerError): boolean {
  return message.startsWith('entity ') || message.includes('__resolveReference');
}

function asMultiset(errors: readonly AnswerError[], pathOf: (error: AnswerError) => unknown): string[] {
  return errors.map((error) => JSON.stringify([error.message, error.code, pathOf(error)])).sort();
}

function sameErrors(
  ours: readonly AnswerError[],
  theirs: readonly AnswerError[],
  pathOf: (error: AnswerError) => unknown,
): boolean {
  return isDeepStrictEqual(asMultiset(ours, pathOf), asMultiset(theirs, pathOf));
}

function exactPath(error: AnswerError): unknown {
  return isFetchFailure(error) ? 'of a fetch' : error.path;
}

/**
 * The path less its indices. Where some elements of a list are none of the types that a fetch is for, Apollo's
 * executor counts the elements it sent and takes the count for an index: the path of an error names another element.
 */
function pathWithoutIndices(error: AnswerError): unknown {
  return isFetchFailure(error) ? 'of a fetch' : error.path?.filter((element) => typeof element === 'string');
}

/** Whether a path leads out of a list, or to a value that an error cannot have left. */
function isWrong(data: unknown, error: AnswerError): boolean {
  const leavesNull = !isFetchFailure(error) && !isEntityFailure(error);
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
  if (ours.completion.length > 0 !== stock.completion.length > 0) {
    return { differsIn: 'values not completed' };
  }
  if (!sameErrors(ours.errors, stock.errors, pathWithoutIndices)) return { differsIn: 'errors' };
  if (!sameErrors(ours.errors, stock.errors, exactPath)) {
    const wrong = ours.errors.find((error) => isWrong(ours.data, error));
    return wrong ? { differsIn: `path ${wrong.path?.join('.')} of ours` } : 'but for indices';
  }
  if (sameErrors(ours.completion, stock.completion, exactPath)) return 'alike';
  return selectsTwice ? 'but for order' : { differsIn: 'values not completed' };
}
