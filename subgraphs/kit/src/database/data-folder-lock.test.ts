import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const before = vi.hoisted(() => ({ write: () => {}, rename: () => {} }));

/** Lets another process come first: just before we write a lock, or take one away. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const write: typeof fs.writeFileSync = (...given) => {
    before.write();
    fs.writeFileSync(...given);
  };
  const rename: typeof fs.renameSync = (...given) => {
    before.rename();
    fs.renameSync(...given);
  };
  return { ...fs, writeFileSync: write, renameSync: rename };
});

const { lockDataFolder } = await import('./data-folder-lock.js');

/** A process that runs, and one that does not: Linux gives no process so high a number. */
const other = String(process.ppid);
const ended = '2147483646';

describe('the lock of a data folder', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
    file = join(folder, 'lock');
  });
  afterEach(() => {
    Object.assign(before, { write: () => {}, rename: () => {} });
    rmSync(folder, { recursive: true });
  });

  /** Another process takes the lock just before we do this. */
  function comeFirst(step: keyof typeof before): void {
    before[step] = () => {
      before[step] = () => {};
      writeFileSync(file, other);
    };
  }

  it('is held until it is given free', () => {
    const unlock = lockDataFolder(folder);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    unlock();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a process that runs is respected', () => {
    writeFileSync(file, other);
    expect(() => lockDataFolder(folder)).toThrow(`is in use by process ${other}`);
    expect(readFileSync(file, 'utf8')).toBe(other);
  });

  it('of a process that ended is taken over', () => {
    writeFileSync(file, ended);
    lockDataFolder(folder);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('goes to one of two processes that start at once', () => {
    comeFirst('write');
    expect(() => lockDataFolder(folder)).toThrow(`is in use by process ${other}`);
    expect(readFileSync(file, 'utf8')).toBe(other);
  });

  it('goes to one of two processes that would take it over at once', () => {
    writeFileSync(file, ended);
    comeFirst('rename');
    expect(() => lockDataFolder(folder)).toThrow(`is in use by process ${other}`);
    expect(readFileSync(file, 'utf8')).toBe(other);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('that a process has made and not yet written to is held for a while', () => {
    writeFileSync(file, '');
    expect(() => lockDataFolder(folder)).toThrow('is in use by a process that is just starting');
    utimesSync(file, 0, 0);
    lockDataFolder(folder);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });
});
