import { Agent, type Dispatcher } from 'undici';

const agent = new Agent();

/** A server did not answer in time. */
export class DeadlinePassed extends Error {}

/** What a server answered, whole. */
export interface TextResponse {
  readonly status: number;
  readonly text: string;
}

/** Takes a response in, piece by piece. */
class TextReader implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private readonly timer: NodeJS.Timeout;
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;

  constructor(
    deadline: number,
    private readonly resolve: (response: TextResponse) => void,
    private readonly reject: (error: Error) => void,
  ) {
    this.timer = setTimeout(() => this.onResponseError(this.controller, new DeadlinePassed()), deadline);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.timer);
    this.resolve({ status: this.status, text: Buffer.concat(this.chunks).toString() });
  }

  onResponseError(controller: Dispatcher.DispatchController | undefined, error: Error): void {
    clearTimeout(this.timer);
    this.reject(error);
    if (error instanceof DeadlinePassed) controller?.abort(error);
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
 * @throws DeadlinePassed after `deadline` milliseconds; any other error when the server cannot be reached
 */
export function requestText(
  { origin, pathname, search }: URL,
  asked: TextRequest,
  deadline: number,
): Promise<TextResponse> {
  return new Promise((resolve, reject) => {
    const reader = new TextReader(deadline, resolve, reject);
    agent.dispatch({ origin, path: `${pathname}${search}`, ...asked }, reader);
  });
}
