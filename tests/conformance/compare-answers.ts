import { isDeepStrictEqual } from 'node:util';
import type { Answer, AnswerError } from './answer.js';

/**
 * The failure of a whole fetch. Apollo's executor reports it at no path, or at one with a literal `@`; ours at the
 * place that the fetch was for.
 */
function isFetchFailure({ message }: AnswerError): boolean {
  return message.startsWith('fetch failed');
}

function keyOf(error: AnswerError): string {
  const { message, code, path } = error;
  return JSON.stringify([message, code, isFetchFailure(error) ? 'fetch' : path]);
}

function asMultiset(errors: readonly AnswerError[]): string[] {
  return errors.map(keyOf).sort();
}

/** How two answers differ, in words; undefined when they do not. */
export function compareAnswers(ours: Answer, stock: Answer): string | undefined {
  if (!isDeepStrictEqual(ours.data, stock.data)) return 'data';
  if (!isDeepStrictEqual(asMultiset(ours.errors), asMultiset(stock.errors))) return 'errors';
  if (!isDeepStrictEqual(asMultiset(ours.completion), asMultiset(stock.completion))) return 'completion';
  if (ours.errors.some(({ path }) => path?.includes('@'))) return 'paths';
  return undefined;
}
