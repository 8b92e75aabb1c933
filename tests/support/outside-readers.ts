import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';

/** Whether a program is on this machine and does what is asked of it. */
function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * A Python that has these modules; undefined where there is none. Debian's own comes with what apt installed, though
 * another one may stand before it in the path.
 */
export function pythonWith(...modules: string[]): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((name) => runs(name, '-c', `import ${modules.join(', ')}`));
}

/** R; undefined where it is not. */
export const rscript = ['Rscript'].find((name) => runs(name, '--version'));

/** LibreOffice, under either of its names; undefined where it is not. */
export const libreOffice = ['soffice', 'libreoffice'].find((name) => runs(name, '--version'));

/** Rows as JSON: nothing where pandas has NaN or NaT, and days in ISO 8601. */
const printRows = `
rows = table.astype(object).where(table.notna(), None).to_dict("records")
print(json.dumps(rows, default=lambda value: value.isoformat()[:10] if hasattr(value, "isoformat") else str(value)))`;

/**
 * Has pandas read a file.
 *
 * @param python from `pythonWith`
 * @param read an expression that reads `path`
 * @returns its rows, with days in ISO 8601
 */
export function readByPandas(
  python: string,
  { file, name, read }: { readonly file: Buffer; readonly name: string; readonly read: string },
): Record<string, unknown>[] {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-file-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, file);
    const script = `import json, sys, pandas\npath = sys.argv[1]\ntable = ${read}${printRows}`;
    return JSON.parse(execFileSync(python, ['-c', script, path], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** UTF-8 with commas; numbers in full where their format does not say how to show them. */
const csvOfLibreOffice = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';

/** The rows of the first sheet of a workbook as LibreOffice shows them: `1,234 ₫`, `TRUE`, and 15 digits of a number. */
export async function readByLibreOffice(file: Buffer): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-file-'));
  try {
    const path = join(folder, 'table.xlsx');
    writeFileSync(path, file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, '--headless', '--convert-to', csvOfLibreOffice, '--outdir', folder, path];
    // Beside this process: it starts slowly, and who waits for it still has connections to look after.
    await promisify(execFile)(libreOffice as string, args);
    return parse(readFileSync(join(folder, 'table.csv'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
