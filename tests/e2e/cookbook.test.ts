import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFile, bytesOf } from '../support/ask-file.js';
import { queryDuckdb } from '../support/duckdb.js';
import { libreOffice, pythonWith, readByLibreOffice, rscript } from '../support/outside-readers.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const guide = readFileSync(fileURLToPath(new URL('../../docs/guides/cookbook.md', import.meta.url)), 'utf8');
const ntp = fileURLToPath(new URL('../../cli/bin/ntp.js', import.meta.url));

/** The blocks of a language, each with what the guide says that it prints; null where it says nothing. */
function blocksOf(language: string): { readonly code: string; readonly printed: string | null }[] {
  const blocks = [...guide.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, name, text]) => ({
    name,
    text: text ?? '',
  }));
  return blocks.flatMap(({ name, text }, place) => {
    if (name !== language) return [];
    const next = blocks[place + 1];
    return [{ code: text, printed: next?.name === 'text' ? next.text : null }];
  });
}

/** The queries of the guide, by the names of their files. */
const queries = new Map(
  blocksOf('graphql').map(({ code }) => [/^# (\w+)\.graphql\n/.exec(code)?.[1] ?? '', code]),
);

const python = pythonWith('pandas');
let platform: TestPlatform;
let folder: string;
beforeAll(async () => {
  platform = await startTestPlatform();
  folder = mkdtempSync(join(tmpdir(), 'ntp-graph-cookbook-'));
  for (const [name, query] of queries) writeFileSync(join(folder, `${name}.graphql`), query);
});
afterAll(async () => {
  await platform?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a program prints beside the files of the guide, with the platform of the test in place of the guide's. */
function printed(command: string, args: readonly string[], code = ''): Promise<string> {
  const env = { ...process.env, NTP_URL: platform.url, LC_ALL: 'C.UTF-8' };
  return new Promise((resolve, reject) => {
    // Beside this process, whose platform it asks.
    const child = execFile(command, args, { cwd: folder, env }, (error, out, said) =>
      error ? reject(new Error(`${error.message}\n${said}`)) : resolve(out),
    );
    child.stdin?.end(code.replaceAll('http://localhost:4000', platform.url));
  });
}

const joined = (blocks: readonly { readonly code: string; readonly printed: string | null }[]) => ({
  code: blocks.map(({ code }) => code).join('\n'),
  text: blocks.map(({ printed: text }) => text ?? '').join(''),
});

/** What cells say, however it is shown: money without its sign, numbers to 10 digits, for LibreOffice rounds the 15th. */
function plain(rows: readonly (readonly string[])[]): string[][] {
  const cell = (text: string) => {
    const bare = / ₫$/.test(text)
      ? text.replace(/[ ,₫]/g, '')
      : text.replace(/^(TRUE|FALSE)$/, (word) => word.toLowerCase());
    return bare !== '' && Number.isFinite(Number(bare)) ? String(Number(Number(bare).toPrecision(10))) : bare;
  };
  return rows.map((row) => row.map(cell));
}

/** Runs the commands of a block that are ours, as they stand there. */
async function fetchFiles(extension: string): Promise<void> {
  const block = blocksOf('sh').find(({ code }) => code.includes(`-f ${extension}`));
  const commands = [...(block?.code ?? '').matchAll(/^npx ntp (.*)$/gm)].map(([, args = '']) => args);
  expect(commands.length).toBeGreaterThanOrEqual(queries.size);
  for (const args of commands) await printed(process.execPath, [ntp, ...args.split(' ')]);
}

describe('docs/guides/cookbook.md', () => {
  it('has each question for each tool', () => {
    expect([...queries.keys()]).toEqual(['short', 'money', 'coverage', 'disagreements']);
    for (const language of ['python', 'r', 'sql']) {
      expect(blocksOf(language).map(({ printed: text }) => text?.split('\n').length)).not.toContain(
        undefined,
      );
      expect(blocksOf(language)).toHaveLength(queries.size);
    }
  });

  it.skipIf(!python)('prints by pandas what it says', async () => {
    const { code, text } = joined(blocksOf('python'));
    expect(await printed(python as string, ['-'], code)).toBe(text);
  });

  it.skipIf(!rscript)('prints by R what it says', async () => {
    const { code, text } = joined(blocksOf('r'));
    expect(await printed(rscript as string, ['-'], code)).toBe(text);
  });

  it('prints by DuckDB what it says, of the files that ntp fetches', async () => {
    await fetchFiles('parquet');
    for (const { code, printed: text } of blocksOf('sql')) {
      const inFolder = code.replace(/'([\w*-]+\.parquet)'/, (_, name) => `'${join(folder, name)}'`);
      const { names, rows } = await queryDuckdb(inFolder);
      const lines = [names, ...rows].map((row) => `${row.map((cell) => cell ?? '').join(',')}\n`);
      expect(lines.join('')).toBe(text);
    }
  });

  it.skipIf(!libreOffice)(
    'has workbooks that LibreOffice reads as CSV has them',
    async () => {
      await fetchFiles('xlsx');
      for (const [name, query] of queries) {
        const file = readFileSync(
          join(folder, name === 'coverage' ? 'coverage-son-la.xlsx' : `${name}.xlsx`),
        );
        const csv = await bytesOf(await askFile(platform.url, { query, format: 'csv', all: true }));
        const read = await readByLibreOffice(file);
        expect(read.length).toBeGreaterThan(1);
        expect(plain(read)).toEqual(plain(parse(csv, { bom: true })));
      }
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const [convert = ''] = /^soffice .*$/m.exec(blocksOf('sh').at(-1)?.code ?? '') ?? [];
      await promisify(execFile)('sh', ['-c', convert.replace('soffice', `${libreOffice} ${profile}`)], {
        cwd: folder,
      });
      expect(readFileSync(join(folder, 'short.ods')).subarray(0, 2).toString()).toBe('PK');
    },
    240_000,
  );

  it('asks in Power Query what the graph answers, with columns of numbers where it says so', async () => {
    const asked = blocksOf('powerquery').flatMap(({ code }) => {
      const [, name, columns = '', variables] = /^Ask\("(\w+)", \{(.*?)\}(?:, "(.*)")?\)/.exec(code) ?? [];
      return name ? [{ name, numbers: columns.match(/[\w.]+/g) ?? [], variables }] : [];
    });
    expect(asked.map(({ name }) => name)).toEqual([...queries.keys()]);
    for (const { name, numbers, variables = '{}' } of asked) {
      const query = queries.get(name) as string;
      const given = JSON.parse(variables.replaceAll('""', '"'));
      const file = await askFile(platform.url, { query, variables: given, format: 'csv', all: true });
      const rows = parse(await bytesOf(file), { bom: true, columns: true }) as Record<string, string>[];
      expect(rows.length).toBeGreaterThan(0);
      for (const column of numbers) {
        expect([name, Object.keys(rows[0] ?? {})]).toEqual([name, expect.arrayContaining([column])]);
        expect(rows.map((row) => Number(row[column]))).not.toContain(Number.NaN);
      }
    }
  });
});
