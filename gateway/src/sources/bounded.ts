import { PlatformError } from '@ntp-graph/kit';

/** The error of a subgraph that takes longer than it may. */
export function tookTooLong(name: string, deadline: number): PlatformError {
  return new PlatformError('SOURCE_TIMEOUT', `The ${name} subgraph did not answer within ${deadline} ms.`);
}

/** What work in this process is bounded by. */
export interface Bounds {
  /** The subgraph that does it. */
  readonly name: string;
  /** Milliseconds. */
  readonly deadline: number;
  /** Given when nobody waits any more, with the reason. */
  readonly gone?: AbortSignal | undefined;
}

/**
 * What the work gives, or an error as soon as its time has passed or nobody waits for it. Its signal is given then: what
 * it still does is for nobody.
 */
export function bounded<Result>(
  { name, deadline, gone }: Bounds,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    gone?.throwIfAborted();
    const controller = new AbortController();
    const giveUp = (reason: unknown) => {
      reject(reason);
      controller.abort(reason);
    };
    const timer = setTimeout(() => giveUp(tookTooLong(name, deadline)), deadline);
    const onGone = () => giveUp(gone?.reason);
    gone?.addEventListener('abort', onGone, { once: true });
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        gone?.removeEventListener('abort', onGone);
      });
  });
}
