import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../config/settings.js';

/** Milliseconds that a process may take between making the lock and writing its number into it. */
const timeToWrite = 5000;

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes the lock and writes our number into it; false when there is a lock. */
function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; null when it is gone, or left behind by a process that no longer runs. */
function holderOf(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    if (text === '' && Date.now() - statSync(file).mtimeMs < timeToWrite)
      return 'a process that is just starting';
    const holder = Number(text);
    // Our own number was another's: in a container every start has the same.
    const isOther = Number.isInteger(holder) && holder > 0 && holder !== process.pid;
    return isOther && isRunning(holder) ? `process ${holder}` : null;
  } catch {
    return null;
  }
}

/** Takes a lock away that was left behind. Who took it over since we looked gets it back. */
function remove(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside) === null) rmSync(aside);
  else renameSync(aside, file);
}

/**
 * Takes the data folder for this process: two embedded databases on one folder would destroy it. The lock of a
 * process that no longer runs is taken over.
 *
 * @returns what gives the folder free again
 */
export function lockDataFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  while (!create(file)) {
    const holder = holderOf(file);
    if (holder !== null) {
      throw new SettingsError(
        `DATA_DIR ${folder} is in use by ${holder}; stop it, or name another folder in DATA_DIR`,
      );
    }
    remove(file);
  }
  return () => rmSync(file, { force: true });
}
