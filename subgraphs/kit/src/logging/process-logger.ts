import { type Logger, openLogger } from './open-logger.js';

let current = openLogger('ntp-graph', 'warn');

/** The log of this process, for whatever has neither a server nor a request of its own to log with. */
export function processLogger(): Logger {
  return current;
}

/** Makes a log that of this process. */
export function useProcessLogger(logger: Logger): void {
  current = logger;
}
