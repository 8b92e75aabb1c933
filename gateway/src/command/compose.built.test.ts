import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// It starts processes, which a busy machine lets wait.
vi.setConfig({ testTimeout: 180_000 });

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function compose(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['gateway/dist/command/compose.js', ...args],
      { cwd: root },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** Every file of schema/ by its path, as a hash. */
function schemaFiles(): Readonly<Record<string, string>> {
  const files = globSync('schema/**/*', { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  writeFileSync(join(folder, 'labour.graphql'), 'type Query { inspections: Int }');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('writes what partners add elsewhere, and leaves schema/ as it is to the byte', async () => {
  const before = schemaFiles();
  expect(Object.keys(before).length).toBeGreaterThan(10);
  const out = join(folder, 'partners', 'supergraph.graphql');
  const labour = `labour=${join(folder, 'labour.graphql')}=https://labour.example/graphql`;
  const { code, stdout } = await compose(labour, '--out', out);
  expect(stdout).toContain('the four and labour. A gateway serves it with SUPERGRAPH=');
  expect(code).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('inspections');
  expect(schemaFiles()).toEqual(before);
});

it.each(['schema/supergraph.graphql', './schema/../schema/partners/all.graphql'])(
  'refuses to write to %s, which is ours',
  async (out) => {
    const before = schemaFiles();
    const { code, stdout, stderr } = await compose('--out', out);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `--out ${out} is in schema/, which is ours alone and written by npm run schema:write; ` +
        'expected a file elsewhere, e.g. partners/supergraph.graphql\n',
    );
    expect(schemaFiles()).toEqual(before);
  },
);

it('writes nothing where subgraphs make no graph, and says which', async () => {
  writeFileSync(join(folder, 'labour.graphql'), 'type Query { inspections: Nothing }');
  const out = join(folder, 'supergraph.graphql');
  const { code, stderr } = await compose(
    `labour=${join(folder, 'labour.graphql')}=https://l.example/graphql`,
    '--out',
    out,
  );
  expect(code).toBe(1);
  expect(stderr).toContain('These subgraphs make no graph:\nINVALID_GRAPHQL: [labour]');
  expect(existsSync(out)).toBe(false);
});
