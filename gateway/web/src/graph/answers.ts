import { type Answer, ask } from './ask.js';
import type { Question } from './request.js';

interface Kept {
  readonly answer: Promise<Answer<unknown>>;
  /** The answer once it is there. */
  settled?: Answer<unknown>;
}

const answers = new Map<string, Kept>();
const keptAnswers = 100;

/** Tells questions apart. */
export function keyOf({ documentId, variables }: Question, language: string): string {
  return `${language} ${documentId} ${JSON.stringify(variables)}`;
}

/** The answer to a question, which is asked once. */
export function answerOf(question: Question, language: string): Promise<Answer<unknown>> {
  const key = keyOf(question, language);
  const known = answers.get(key);
  if (known) return known.answer;
  const kept: Kept = { answer: ask<unknown>(question, language) };
  answers.set(key, kept);
  if (answers.size > keptAnswers) answers.delete(answers.keys().next().value as string);
  kept.answer.then(
    (answer) => {
      // What failed, or came in part, may be whole when asked again.
      if (answer.errors.length > 0) answers.delete(key);
      else kept.settled = answer;
    },
    () => answers.delete(key),
  );
  return kept.answer;
}

/** The answer to a question where it is there already. */
export function settledAnswer(key: string): Answer<unknown> | undefined {
  return answers.get(key)?.settled;
}
