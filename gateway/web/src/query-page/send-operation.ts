import type { GraphiQLProps } from 'graphiql';
import type { ExecutionResult } from 'graphql';
import { readAnswer } from './read-answer.js';

type Fetcher = GraphiQLProps['fetcher'];
type Options = Parameters<Fetcher>[1];

interface AnswerObserver {
  next(answer: ExecutionResult): void;
  error(reason: unknown): void;
  complete(): void;
}

/**
 * Sends an operation by POST to `/graphql` of the page's own origin.
 *
 * It answers with an observable and not a promise, because only then does GraphiQL's stop button end the
 * request, and with it the work of the gateway. GraphiQL subscribes with an observer object only, so the two
 * other forms that its type allows are left out.
 */
export const sendOperation = ((parameters, options) => ({
  subscribe(observer: AnswerObserver) {
    const controller = new AbortController();
    post(JSON.stringify(parameters), options, controller.signal)
      .then(readAnswer)
      .then((answer) => {
        observer.next(answer);
        observer.complete();
      })
      .catch((reason: unknown) => {
        if (!controller.signal.aborted) observer.error(reason);
      });
    return { unsubscribe: () => controller.abort() };
  },
})) as Fetcher;

function post(body: string, options: Options, signal: AbortSignal): Promise<Response> {
  const headers = new Headers({
    accept: 'application/graphql-response+json, application/json;q=0.9',
    // Names as the examples print them, whatever the browser is set to; the headers pane may ask for others.
    'accept-language': 'vi',
    'content-type': 'application/json',
  });
  for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, String(value));
  return fetch('/graphql', { method: 'POST', headers, body, signal });
}
