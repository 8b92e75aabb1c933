import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useWords } from '../words/use-words.js';
import { type Answer, AskFailure, ask, type GraphError } from './ask.js';
import { type GraphRequest, requestOf } from './request.js';

/** What a view has of its request so far. */
export interface Asked<A> {
  readonly request: GraphRequest;
  /** The answer; the one before, while another is on its way. */
  readonly data: A | undefined;
  readonly errors: readonly GraphError[];
  readonly isLoading: boolean;
  readonly failure: AskFailure | undefined;
  readonly again: () => void;
}

interface Held<A> {
  readonly key: string;
  readonly answer?: Answer<A>;
  readonly failure?: AskFailure;
}

const answers = new Map<string, Promise<Answer<unknown>>>();
const keptAnswers = 100;

function answerOf(key: string, request: GraphRequest, language: string): Promise<Answer<unknown>> {
  const known = answers.get(key);
  if (known) return known;
  const answer = ask<unknown>(request, language);
  answers.set(key, answer);
  if (answers.size > keptAnswers) answers.delete(answers.keys().next().value as string);
  // What failed, or came in part, may be whole when asked again.
  answer.then(
    ({ errors }) => errors.length > 0 && answers.delete(key),
    () => answers.delete(key),
  );
  return answer;
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
  const isWanted = variables !== null;
  const variablesText = JSON.stringify(variables ?? {});
  const request = useMemo(
    () => requestOf(document, JSON.parse(variablesText) as V),
    [document, variablesText],
  );
  const key = isWanted ? `${language} ${request.documentId} ${variablesText}` : '';
  const [held, setHeld] = useState<Held<A>>({ key: '' });
  const [round, setRound] = useState(0);
  const again = useCallback(() => {
    setHeld(({ answer }) => ({ key: '', ...(answer && { answer }) }));
    setRound((before) => before + 1);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again.
  useEffect(() => {
    if (key === '') return undefined;
    let isCurrent = true;
    answerOf(key, request, language).then(
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
    failure: isCurrent ? held.failure : undefined,
    again,
  };
}
