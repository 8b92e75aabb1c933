import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// It starts processes, which a busy machine lets wait.
vi.setConfig({ testTimeout: 180_000 });

const root = fileURLToPath(new URL('../../../', import.meta.url));
const published = readFileSync(`${root}schema/schema.graphql`, 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** An older schema: clients could ask for a field that is not there any more. */
const older = () =>
  file('older.graphql', published.replace(/^type Query \{/m, 'type Query {\n  longGone: Int'));

function diff(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['gateway/dist/command/schema-diff.js', ...args],
      { cwd: root },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

it('says what breaks since an older schema, and which documents of a log it hits', async () => {
  const used = file(
    'usage.jsonl',
    [
      JSON.stringify({ operation: null, hash: 'a', query: '{ programmes { code } }' }),
      JSON.stringify({ operation: 'Old', hash: 'b', query: 'query Old { longGone }' }),
      'a line of another program',
      '',
    ].join('\n'),
  );
  const { code, stdout, stderr } = await diff('--against', older(), '--usage', used);
  expect(stdout).toBe("breaking  Query.longGone: Field 'longGone' was removed from object type 'Query'\n");
  expect(stderr).toContain(
    'To put right: `Query.longGone` is not named in the first section of CHANGELOG.md',
  );
  expect(stderr).toContain(
    `To put right: ${used}:2 would be refused: Cannot query field "longGone" on type "Query".`,
  );
  expect(stderr).not.toContain(`${used}:1`);
  expect(code).toBe(1);
});

it('finds nothing between a schema and itself, and ends well', async () => {
  expect(await diff('--against', file('same.graphql', published))).toEqual({
    code: 0,
    stdout: 'Nothing that clients could notice has changed since the last release\n',
    stderr: '',
  });
});

it.each([
  [
    'a log',
    ['--usage', '/nowhere.jsonl'],
    '/nowhere.jsonl cannot be read; expected lines of JSON with a "query"\n',
  ],
  [
    'an older schema',
    ['--against', '/nowhere.graphql'],
    '/nowhere.graphql cannot be read; expected the SDL that was published\n',
  ],
  ['an option', ['--since', 'x'], "Unknown option '--since'"],
])('%s that cannot be read is told in one line', async (_what, args, expected) => {
  const { code, stdout, stderr } = await diff(...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(expected);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
