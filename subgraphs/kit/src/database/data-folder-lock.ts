import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SettingsError } from '../config/settings.js';

/** SQLite's code for a file that another connection has locked. */
const busy = 5;

/** Who holds the folder, for whoever is refused: the lock alone decides. */
function writeOwner(file: string): void {
  try {
    writeFileSync(file, `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}`);
  } catch {
    // On a full disk nobody can be told who holds it. It is held all the same.
  }
}

function readOwner(file: string): string {
  try {
    return readFileSync(file, 'utf8') || 'another process';
  } catch {
    return 'another process';
  }
}

/** Locks a file as SQLite locks its databases; null when another has. */
function lockFile(file: string): DatabaseSync | null {
  const database = new DatabaseSync(file);
  try {
    // Nothing is ever written: it stays empty, and has no journal beside it.
    database.exec('pragma journal_mode = memory; begin exclusive');
    return database;
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === busy) return null;
    throw error;
  }
}

/**
 * Takes the data folder for this process: two embedded databases on one folder would destroy it. The kernel holds the
 * lock, and gives it up when the process ends, however that is: a number of a process says nothing where another has
 * it now, or in a container, where every process is the first. Node itself has no such lock, but SQLite within it does.
 *
 * The file stays: whoever took it away would leave two processes each with a lock on a file of that name.
 *
 * @returns what gives the folder free again
 * @throws SettingsError when another process has it
 */
export function lockDataFolder(folder: string): () => void {
  const owner = join(folder, 'owner');
  const lock = lockFile(join(folder, 'folder.lock'));
  if (!lock) {
    throw new SettingsError(
      `DATA_DIR ${folder} is in use by ${readOwner(owner)}; stop it, or name another folder in DATA_DIR`,
    );
  }
  writeOwner(owner);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    rmSync(owner, { force: true });
    lock.close();
  };
}
