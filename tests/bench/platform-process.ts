import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../gateway/dist/main.js', import.meta.url));

/** A platform in a process of its own, as `npm start` runs it. */
export interface PlatformProcess {
  readonly url: string;
  /** Seconds from the start of the process to its first whole answer. */
  readonly secondsToReady: number;
  /** Megabytes of memory at the highest, so far. */
  peakMemory(): number;
  stop(): Promise<void>;
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The platform ended with code ${child.exitCode}`);
    const response = await fetch(`${url}/health/ready`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Starts a platform and waits until it is ready. */
export async function startPlatformProcess(port: number, environment: NodeJS.ProcessEnv): Promise<PlatformProcess> {
  const began = performance.now();
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child);
  return {
    url,
    secondsToReady: (performance.now() - began) / 1000,
    peakMemory: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
