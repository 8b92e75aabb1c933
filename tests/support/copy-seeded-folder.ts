import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A data folder with the demo data set, to do with as one likes until it is removed. */
export interface SeededFolder {
  readonly path: string;
  remove(): void;
}

/** Copies the data folder that was loaded once for all tests. */
export function copySeededFolder(): SeededFolder {
  const path = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  cpSync(inject('seededFolder'), path, { recursive: true });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
