import { AsyncLocalStorage } from 'node:async_hooks';

const names = new AsyncLocalStorage<string>();

/** Does something for the request of this name: whatever is logged meanwhile says so. */
export function inRequest<Result>(name: string, work: () => Result): Result {
  return names.run(name, work);
}

/** The name of the request that is at work here; undefined where none is. */
export function requestName(): string | undefined {
  return names.getStore();
}
