import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program is on this machine and does what is asked of it. */
function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Whether Python has a module. */
export function hasPython(...modules: string[]): boolean {
  return runs('python3', '-c', `import ${modules.join(', ')}`);
}

/** LibreOffice, under either of its names; undefined where it is not. */
export const libreOffice = ['soffice', 'libreoffice'].find((name) => runs(name, '--version'));

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-file-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Has pandas read a file.
 *
 * @param read an expression that reads `path`
 * @returns its rows as pandas writes them as JSON, days in ISO 8601
 */
export function readByPandas(file: Buffer, name: string, read: string): Record<string, unknown>[] {
  return inFolder((folder) => {
    const path = join(folder, name);
    writeFileSync(path, file);
    const script = `import sys, pandas\npath = sys.argv[1]\nprint((${read}).to_json(orient="records", date_format="iso"))`;
    return JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }));
  });
}

/** Has LibreOffice read a workbook, and write its first sheet as CSV. */
export function readByLibreOffice(file: Buffer): string {
  return inFolder((folder) => {
    const path = join(folder, 'table.xlsx');
    writeFileSync(path, file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(libreOffice as string, [
      profile,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      path,
    ]);
    return readFileSync(join(folder, 'table.csv'), 'utf8');
  });
}
