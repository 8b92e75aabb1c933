import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const guide = readFileSync(fileURLToPath(new URL('../../docs/guides/cookbook.md', import.meta.url)), 'utf8');

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

const runs = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const python = ['python3', '/usr/bin/python3'].find((name) => runs(name, '-c', 'import pandas'));

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

/** What a program prints that is given this on its standard input, with the platform of the test in place of the guide's. */
function printed(command: string, args: readonly string[], code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // Beside this process, whose platform it asks.
    const child = execFile(command, args, (error, out) => (error ? reject(error) : resolve(out)));
    child.stdin?.end(code.replaceAll('http://localhost:4000', platform.url));
  });
}

describe('docs/guides/cookbook.md', () => {
  it.skipIf(!python)('prints by pandas what it says', async () => {
    const blocks = blocksOf('python');
    const expected = blocks.map((block) => block.printed ?? '').join('');
    expect(await printed(python ?? '', ['-'], blocks.map(({ code }) => code).join('\n'))).toBe(expected);
  });

  it.skipIf(!runs('Rscript', '--version'))('prints by R what it says', async () => {
    const [block] = blocksOf('r');
    expect(await printed('Rscript', ['-'], block?.code ?? '')).toBe(block?.printed);
  });

  it('asks in Power Query and in DuckDB what the graph answers', async () => {
    const [excel] = blocksOf('powerquery');
    const [, escaped = ''] = /Query = "(.*)",\n/.exec(excel?.code ?? '') ?? [];
    const search = new URLSearchParams({ format: 'csv', all: 'true', query: escaped.replaceAll('""', '"') });
    const rows = (await (await fetch(`${platform.url}/graphql?${search}`)).text()).trim().split('\r\n');
    expect(rows).toHaveLength(86);
    const [duckdb] = blocksOf('sql');
    const [, address = ''] = /'http:\/\/localhost:4000(.*)'/.exec(duckdb?.code ?? '') ?? [];
    const file = await fetch(encodeURI(platform.url + address));
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/vnd.apache.parquet']);
  });
});
