import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Found by its package, and not by where this file is: commands run it compiled. */
const main = join(dirname(createRequire(import.meta.url).resolve('@ntp-graph/gateway')), 'bundle/main.js');

/** The gateway as `npm start` runs it: a process, its output and its end. */
export interface GatewayProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Waits for a line of the output that matches, and gives it. */
  line(pattern: RegExp): Promise<string>;
  /** Waits for the end, and gives the exit code; null when a signal ended it. */
  exit(): Promise<number | null>;
}

/** Starts the gateway with nothing but these settings, on a port that is free unless they name one. */
export function runGateway(settings: NodeJS.ProcessEnv): GatewayProcess {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', ...settings },
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
        ended.then(() => reject(new Error(`The gateway ended before ${pattern}:\n${output}`)));
        look();
      }),
    exit: () => ended,
  };
}
