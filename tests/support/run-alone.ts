import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own: its output and its end. */
export interface AloneProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Waits for a line of the output that matches, and gives it. */
  line(pattern: RegExp): Promise<string>;
  /** Waits for the end, and gives the exit code; null when a signal ended it. */
  exit(): Promise<number | null>;
}

/** Starts a script with nothing but these settings. */
export function runAlone(script: string, settings: NodeJS.ProcessEnv): AloneProcess {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  const take = (chunk: Buffer) => {
    output += chunk;
    for (const look of waiting) look();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    output: () => output,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = output.split('\n').find((text) => pattern.test(text));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        ended.then(() => reject(new Error(`${script} ended before ${pattern}:\n${output}`)));
        look();
      }),
    exit: () => ended,
  };
}
