import type { GraphiQLProps } from 'graphiql';
import type { ExecutionResult } from 'graphql';
import { apiKey } from '../graph/api-key.js';
import { noteAnswer } from './last-answer.js';
import { readAnswer } from './read-answer.js';

type Fetcher = GraphiQLProps['fetcher'];
type Options = Parameters<Fetcher>[1];

interface AnswerObserver {
  next(answer: ExecutionResult): void;
  error(reason: unknown): void;
  complete(): void;
}

/**
 * Sends an operation by POST to the graph that the page came from.
 *
 * It answers with an observable and not a promise, because only then does GraphiQL's stop button end the
 * request, and with it the work of the gateway. GraphiQL subscribes with an observer object only, so the two
 * other forms that its type allows are left out.
 */
export const sendOperation = ((parameters, options) => ({
  subscribe(observer: AnswerObserver) {
    const controller = new AbortController();
    const began = performance.now();
    post(JSON.stringify(parameters), options, controller.signal)
      .then(async (response) => {
        // The page reads the schema for itself: nobody asked for that answer.
        if (parameters.operationName === 'IntrospectionQuery') return readAnswer(response);
        const bytes = (await response.clone().arrayBuffer()).byteLength;
        noteAnswer({ milliseconds: performance.now() - began, bytes, status: response.status });
        return readAnswer(response);
      })
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
  const key = apiKey();
  if (key !== '') headers.set('authorization', `Bearer ${key}`);
  for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, String(value));
  return fetch('graphql', { method: 'POST', headers, body, signal });
}
