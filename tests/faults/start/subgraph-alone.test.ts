import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { copySeededFolder, type SeededFolder } from '../../support/copy-seeded-folder.js';
import { freePort } from '../../support/free-port.js';
import { runProcess } from '../../support/run-process.js';

const main = join(dirname(createRequire(import.meta.url).resolve('@ntp-graph/finance')), 'main.js');

function emptyFolder(): SeededFolder {
  const path = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** What a subgraph of ours says, started alone on a data folder, until it answers. */
async function saidOn({ path, remove }: SeededFolder): Promise<string> {
  const port = await freePort();
  const alone = runProcess(main, { DATA_DIR: path, PORT: String(port) });
  onTestFinished(async () => {
    alone.child.kill();
    await alone.exit();
    remove();
  });
  await alone.line(/^Finance at /);
  expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
  return alone.output();
}

it('a subgraph started alone on an empty folder says that it holds no data, and what loads them', async () => {
  expect(await saidOn(emptyFolder())).toContain(
    'finance holds no data yet, and answers so; npm run seed loads them',
  );
});

it('on one that is loaded it says nothing of the kind', async () => {
  expect(await saidOn(copySeededFolder())).not.toContain('no data');
});
