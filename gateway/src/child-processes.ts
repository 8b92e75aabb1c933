import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Milliseconds after which a process that was told to stop is ended, beyond what it may take by itself. */
const patience = 5000;

/** A process that was started here. */
export interface Child {
  readonly name: string;
  readonly process: ChildProcess;
}

/** Whether a process has ended, by itself or by a signal. */
export function hasEnded({ process: { exitCode, signalCode } }: Child): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Processes that were started together and end together: none of them outlives this one. */
export class ChildProcesses {
  private readonly children: Child[] = [];
  private isStopping = false;

  /** @param environment of all of them, beside what each is started with */
  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  /** Starts a script. By the channel to it it notices when this process is gone, however that came. */
  run(name: string, script: string, args: readonly string[], environment: NodeJS.ProcessEnv): Child {
    const started = spawn(process.execPath, [`${root}${script}`, ...args], {
      env: { ...process.env, ...this.environment, ...environment },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    const child = { name, process: started };
    this.children.push(child);
    return child;
  }

  /** Calls back when one of them ends that nobody stopped. */
  watch(onEnd: (child: Child) => void): void {
    for (const child of this.children) {
      const end = () => {
        if (this.isStopping) return;
        this.isStopping = true;
        onEnd(child);
      };
      if (hasEnded(child)) continue;
      child.process.once('exit', end);
    }
  }

  /**
   * Stops all that run.
   *
   * @param deadline milliseconds that they may take by themselves
   */
  async stop(deadline: number): Promise<void> {
    this.isStopping = true;
    const running = this.children.filter((child) => !hasEnded(child)).map(({ process }) => process);
    const ended = Promise.all(running.map((child) => once(child, 'exit')));
    for (const child of running) child.kill('SIGTERM');
    const late = new AbortController();
    await Promise.race([ended, sleep(deadline + patience, undefined, { signal: late.signal })]);
    late.abort();
    for (const child of running) child.kill('SIGKILL');
    await ended;
  }
}
