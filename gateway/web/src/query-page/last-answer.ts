import { useSyncExternalStore } from 'react';

/** How long the last answer took, and how large it was. */
export interface AnswerFacts {
  readonly milliseconds: number;
  /** Of the answer as text, before it was compressed on its way. */
  readonly bytes: number;
  readonly status: number;
}

let last: AnswerFacts | undefined;
const listeners = new Set<() => void>();

/** Tells the page of an answer. */
export function noteAnswer(facts: AnswerFacts): void {
  last = facts;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How long the last answer took, and how large it was; undefined before the first. */
export function useLastAnswer(): AnswerFacts | undefined {
  return useSyncExternalStore(subscribe, () => last);
}
