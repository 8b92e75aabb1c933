import { SettingsError } from '../config/settings.js';
import { processLogger } from '../logging/process-logger.js';
import { endAtOnce, whenParentGoes } from './parent-process.js';
import { makeObjectsYoung } from './v8-internals.js';

/** Something that was started and can be stopped. */
export interface Running {
  close(): Promise<void>;
}

function explain(error: unknown): string {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (error instanceof SettingsError) return error.message;
  if (code === 'EADDRINUSE') return `Port ${port} is in use; stop what uses it, or name another in PORT`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user; name one above 1023 in PORT`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Has the log say what Node would write to standard error, in words that no program can read. */
function logWhatNodeSays(): void {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => processLogger().warn(warning));
  // A fault of ours, but of one answer: everybody else's go on.
  process.on('unhandledRejection', (error) => processLogger().error(error, 'nobody waited for what failed'));
  process.on('uncaughtException', (error) => {
    processLogger().fatal(error);
    process.exit(1);
  });
}

/**
 * Runs a server as a process: one line and exit code 1 when it cannot start; a clean stop on SIGINT and SIGTERM, or when
 * the process that it was started by and is connected to has gone. A second signal ends it at once.
 */
export async function runUntilSignal(start: () => Promise<Running>): Promise<void> {
  makeObjectsYoung();
  const startOn = whenParentGoes(endAtOnce);
  try {
    const running = await start();
    logWhatNodeSays();
    let isStopping = false;
    const stopThen = (end: (code: number) => void) => () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      running.close().then(
        () => end(0),
        () => end(1),
      );
    };
    const stop = stopThen((code) => process.exit(code));
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    startOn();
    whenParentGoes(stopThen(endAtOnce));
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
}
