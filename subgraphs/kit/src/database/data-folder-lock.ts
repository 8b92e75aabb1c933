import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../config/settings.js';

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function holderOf(file: string): number | null {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(holder) && holder > 0 && holder !== process.pid && isRunning(holder)
      ? holder
      : null;
  } catch {
    return null;
  }
}

/**
 * Takes the data folder for this process: two embedded databases on one folder would destroy it. The lock of a
 * process that no longer runs is taken over.
 *
 * @returns what gives the folder free again
 */
export function lockDataFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  const holder = holderOf(file);
  if (holder !== null) {
    throw new SettingsError(
      `DATA_DIR ${folder} is in use by process ${holder}; stop it, or name another folder in DATA_DIR`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}
