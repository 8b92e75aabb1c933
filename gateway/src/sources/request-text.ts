import { Agent, type Dispatcher } from 'undici';

const agent = new Agent();

/** A server did not answer in time. */
export class DeadlinePassed extends Error {}

/** A server could not be reached, or dropped the connection before it answered anything: it may be asked again. */
export class NotAnswered extends Error {}

/** A server answered more than is taken. */
export class TooLarge extends Error {}

/** What a server answered, whole. */
export interface TextResponse {
  readonly status: number;
  readonly text: string;
}

/** For how long and how much of an answer is waited. */
export interface TextLimits {
  /** Milliseconds. */
  readonly deadline: number;
  /** Bytes of the body. */
  readonly largest: number;
  /** Given when nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Takes a response in, piece by piece. */
class TextReader implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private readonly timer: NodeJS.Timeout;
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private size = 0;
  private givenUp: Error | undefined;

  constructor(
    private readonly limits: TextLimits,
    private readonly resolve: (response: TextResponse) => void,
    private readonly reject: (error: Error) => void,
  ) {
    this.timer = setTimeout(() => this.giveUp(new DeadlinePassed()), limits.deadline);
    limits.signal?.addEventListener('abort', this.onGone, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // It has waited for a connection for longer than anybody waits for the answer.
    if (this.givenUp) controller.abort(this.givenUp);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > this.limits.largest) this.giveUp(new TooLarge());
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.settle();
    this.resolve({ status: this.status, text: Buffer.concat(this.chunks).toString() });
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    this.settle();
    this.reject(this.status === 0 && !this.givenUp ? new NotAnswered(error.message) : error);
  }

  private readonly onGone = () => this.giveUp(this.limits.signal?.reason as Error);

  private giveUp(reason: Error): void {
    this.givenUp = reason;
    this.settle();
    this.reject(reason);
    this.controller?.abort(reason);
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.limits.signal?.removeEventListener('abort', this.onGone);
  }
}

/** What is asked of a server. */
export interface TextRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Asks a server and reads its whole answer as text. With the handler that undici's own `request` is made of: behind
 * the stream and the signal of that one, whatever belonged to a request stayed until the next full collection.
 *
 * @throws DeadlinePassed, TooLarge or the reason of the signal when the answer is given up; NotAnswered when none has
 *   begun; any other error when it has broken off
 */
export function requestText(
  { origin, pathname, search }: URL,
  asked: TextRequest,
  limits: TextLimits,
): Promise<TextResponse> {
  return new Promise((resolve, reject) => {
    limits.signal?.throwIfAborted();
    const reader = new TextReader(limits, resolve, reject);
    agent.dispatch({ origin, path: `${pathname}${search}`, ...asked }, reader);
  });
}
