import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataFolder } from './data-folder-lock.js';

/** Another process that takes the lock as we do, says so, and holds it. */
const holder = `
  const { DatabaseSync } = require('node:sqlite');
  const lock = new DatabaseSync(process.argv[1]);
  lock.exec('pragma journal_mode = memory; begin exclusive');
  console.log('held');
  setInterval(() => {}, 1000);
`;

/** Whether processes can be started here that see no others, as in a container. */
const hasNamespaces =
  spawnSync('unshare', ['--map-root-user', '--fork', '--pid', 'true'], { timeout: 5000 }).status === 0;

describe('the lock of a data folder', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  async function heldElsewhere(command = process.execPath, ...args: string[]): Promise<ChildProcess> {
    const child = spawn(command, [...args, '-e', holder, join(folder, 'folder.lock')]);
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  }

  const inUse = 'is in use by';

  it('is held until it is given free', () => {
    const unlock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(inUse);
    unlock();
    unlock();
    lockDataFolder(folder)();
  });

  it('names who holds it', () => {
    const unlock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(
      new RegExp(`${inUse} process ${process.pid} on .+, since 2`),
    );
    unlock();
    expect(readdirSync(folder)).toEqual(['folder.lock']);
  });

  it('of a process that runs is respected, whatever is said of its owner', async () => {
    await heldElsewhere();
    expect(() => lockDataFolder(folder)).toThrow(`${inUse} another process`);
    writeFileSync(join(folder, 'owner'), 'process 1 on another');
    expect(() => lockDataFolder(folder)).toThrow(`${inUse} process 1 on another`);
  });

  it('of a process that was killed is free, though another process has its number now', async () => {
    const child = await heldElsewhere();
    writeFileSync(join(folder, 'owner'), `process ${process.ppid} on this host`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const unlock = lockDataFolder(folder);
    expect(readFileSync(join(folder, 'owner'), 'utf8')).toContain(`process ${process.pid} on`);
    unlock();
  });

  it.skipIf(!hasNamespaces)('of a process in another container is respected', async () => {
    await heldElsewhere('unshare', '--map-root-user', '--fork', '--pid', '--kill-child', process.execPath);
    expect(() => lockDataFolder(folder)).toThrow(inUse);
  });
});
