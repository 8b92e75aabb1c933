import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly id: number;
  stop(): Promise<void>;
}

/** What to run, and an address that refuses, or answers with a 5xx, until it is ready. */
export interface ServerCommand {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly readyUrl: string;
}

const startDeadline = 60_000;
const stopDeadline = 5_000;
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

async function checkFree(address: string): Promise<void> {
  const { port } = new URL(address);
  const server = createServer().listen(Number(port), '127.0.0.1');
  await once(server, 'listening').catch(() => {
    throw new Error(`Port ${port} is in use; the benchmark needs it`);
  });
  server.close();
  await once(server, 'close');
}

async function untilReady(child: ChildProcess, { args, readyUrl }: ServerCommand): Promise<void> {
  const deadline = performance.now() + startDeadline;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with code ${child.exitCode}`);
    const response = await fetch(readyUrl).catch(() => null);
    if (response && response.status < 500) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${args.join(' ')} was not ready within ${startDeadline / 1000} s`);
}

/** Starts a Node process and waits until it serves. It ends with this process if nobody stops it before. */
export async function startServerProcess(command: ServerCommand): Promise<ServerProcess> {
  await checkFree(command.readyUrl);
  const child = spawn(process.execPath, [...command.args], {
    env: { ...process.env, NODE_ENV: 'production', ...command.environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  await untilReady(child, command);
  return {
    id: child.pid as number,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopDeadline);
      await ended;
      clearTimeout(timer);
    },
  };
}
