import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { subgraphNames } from '@ntp-graph/gateway';
import { afterEach, describe, expect, it } from 'vitest';
import { copySeededFolder, type SeededFolder } from '../../support/copy-seeded-folder.js';

const main = fileURLToPath(new URL('../../../gateway/dist/services.js', import.meta.url));

/** The processes that a process has started, by number. */
function startedBy(parent: number | undefined): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(parent);
      } catch {
        return false;
      }
    })
    .map(Number);
}

const isRunning = (id: number) => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
};

// What processes there are is read where Linux tells it.
describe.skipIf(process.platform !== 'linux')('the platform as services', () => {
  let folder: SeededFolder | undefined;
  let parent: ChildProcess;
  let output: string;
  afterEach(() => {
    parent.kill('SIGKILL');
    folder?.remove();
    folder = undefined;
  });

  function start(settings: NodeJS.ProcessEnv = {}): void {
    folder = copySeededFolder();
    // Each finds its own data in a database of all, and need not load them.
    for (const name of subgraphNames) {
      cpSync(join(folder.path, 'pglite'), join(folder.path, 'services', name, 'pglite'), { recursive: true });
    }
    output = '';
    parent = spawn(process.execPath, [main], {
      env: { PATH: process.env.PATH, PORT: '14820', DATA_DIR: folder.path, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [parent.stdout, parent.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
  }

  const exitCode = async () =>
    parent.exitCode === null ? ((await once(parent, 'exit'))[0] as number) : parent.exitCode;

  it('answer on every address of HOST, the subgraphs on their own, and end together when one of them ends', async () => {
    const addresses = networkInterfaces().lo?.some(({ address }) => address === '::1')
      ? ['127.0.0.1', '[::1]']
      : ['127.0.0.1'];
    start({ HOST: addresses.length > 1 ? '::' : '0.0.0.0' });
    const statusAt = async (address: string, port = 14820) =>
      (await fetch(`http://${address}:${port}/health/ready`).catch(() => null))?.status ?? null;
    await expect.poll(() => statusAt('127.0.0.1'), { timeout: 150_000, interval: 200 }).toBe(200);
    for (const address of addresses) expect(await statusAt(address)).toBe(200);
    for (const port of [14821, 14822, 14823, 14824]) {
      expect([await statusAt('127.0.0.1', port), await statusAt('[::1]', port)]).toEqual([200, null]);
    }
    // The gateway has just said that it is ready; whoever started it learns so a moment later.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const children = startedBy(parent.pid);
    expect(children).toHaveLength(5);
    process.kill(children[0] as number, 'SIGKILL');
    expect(await exitCode()).toBe(1);
    expect(output).toMatch(/^\w+ ended \(SIGKILL\); the other processes are stopped$/m);
    expect(children.filter(isRunning)).toEqual([]);
  }, 200_000);

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'leave none behind when they are ended by %s while they start',
    async (signal) => {
      start();
      await expect.poll(() => startedBy(parent.pid).length, { timeout: 60_000 }).toBeGreaterThan(0);
      const children = startedBy(parent.pid);
      parent.kill(signal);
      await exitCode();
      await expect.poll(() => children.filter(isRunning), { timeout: 60_000 }).toEqual([]);
    },
    130_000,
  );
});
