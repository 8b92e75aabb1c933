import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useWords } from '../words/use-words.js';
import { answerOf, keyOf, settledAnswer } from './answers.js';
import { type Answer, AskFailure, type GraphError } from './ask.js';
import { type GraphRequest, requestOf } from './request.js';

/** What a view has of its request so far. */
export interface Asked<A> {
  readonly request: GraphRequest;
  /** The answer; the one before, while another is on its way. */
  readonly data: A | undefined;
  readonly errors: readonly GraphError[];
  readonly isLoading: boolean;
  /** Whether there is nothing to show yet, not even the answer before. */
  readonly isWaiting: boolean;
  readonly failure: AskFailure | undefined;
  readonly again: () => void;
}

interface Held<A> {
  readonly key: string;
  readonly answer?: Answer<A>;
  readonly failure?: AskFailure;
}

/**
 * Asks for an operation, once for the same variables and language, and keeps showing the last answer meanwhile.
 * Variables that are null ask for nothing yet.
 */
export function useAnswer<A, V extends object>(
  document: TypedDocumentNode<A, V>,
  variables: V | null,
): Asked<A> {
  const { language } = useWords();
  const variablesText = JSON.stringify(variables ?? {});
  const request = useMemo(
    () => requestOf(document, JSON.parse(variablesText) as V),
    [document, variablesText],
  );
  const key = variables === null ? '' : keyOf(request, language);
  const [held, setHeld] = useState<Held<A>>(() => {
    const answer = settledAnswer(key) as Answer<A> | undefined;
    return answer ? { key, answer } : { key: '' };
  });
  const [round, setRound] = useState(0);
  const again = useCallback(() => {
    setHeld(({ answer }) => ({ key: '', ...(answer && { answer }) }));
    setRound((before) => before + 1);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again, and what is held was asked before.
  useEffect(() => {
    if (key === '' || key === held.key) return undefined;
    let isCurrent = true;
    answerOf(request, language).then(
      (answer) => isCurrent && setHeld({ key, answer: answer as Answer<A> }),
      (reason: unknown) => {
        const failure = reason instanceof AskFailure ? reason : new AskFailure('unreachable', String(reason));
        if (isCurrent) setHeld({ key, failure });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key, request, language, round]);
  const isCurrent = held.key === key;
  return {
    request,
    data: held.answer?.data,
    errors: held.answer?.errors ?? [],
    isLoading: !isCurrent,
    isWaiting: !isCurrent && held.answer === undefined,
    failure: isCurrent ? held.failure : undefined,
    again,
  };
}
