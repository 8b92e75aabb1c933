import { AsyncLocalStorage } from 'node:async_hooks';

const signals = new AsyncLocalStorage<AbortSignal>();

/** Does the work, every statement of which is cancelled when the signal is given: who asked for it has gone. */
export function cancelledBy<Result>(signal: AbortSignal, work: () => Result): Result {
  return signals.run(signal, work);
}

/** The signal that cancels the work at hand; undefined where nothing does. */
export function cancellation(): AbortSignal | undefined {
  return signals.getStore();
}
