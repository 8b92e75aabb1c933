import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readGatewayFile } from '@ntp-graph/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySeededFolder, type SeededFolder } from '../support/copy-seeded-folder.js';
import { freePort } from '../support/free-port.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const guide = readFileSync(`${root}docs/guides/join.md`, 'utf8');

const blocksOf = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );

const run = promisify(execFile);

describe('the guide to joining a subgraph', () => {
  let folder: string;
  let data: SeededFolder;
  let ports: { readonly subgraph: number; readonly gateway: number };
  const started: ReturnType<typeof spawn>[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
    data = copySeededFolder();
    ports = { subgraph: await freePort(), gateway: await freePort() };
  });
  afterAll(async () => {
    for (const child of started) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
      await ended;
    }
    data.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A block as it is run here: in a folder of its own, on ports that are free, without what asks a registry. */
  function here(block: string): string {
    return block
      .replaceAll('../education', `${folder}/education`)
      .replaceAll('partners/supergraph', `${folder}/supergraph`)
      .replaceAll('4005', String(ports.subgraph))
      .replaceAll('127.0.0.1:4000', `127.0.0.1:${ports.gateway}`)
      .replace(/^npm install$/m, ':')
      .replace(/ &$/m, '');
  }

  const environment = () => ({
    ...process.env,
    PATH: `${root}node_modules/.bin:${process.env.PATH}`,
    DATABASE_URL: '',
    REDIS_URL: '',
    DATA_DIR: data.path,
    PORT: String(ports.gateway),
  });

  function start(block: string): void {
    const child = spawn('bash', ['-ec', here(block)], {
      cwd: root,
      env: environment(),
      detached: true,
      stdio: 'ignore',
    });
    started.push(child);
  }

  const isUp = (url: string) =>
    expect
      .poll(async () => (await fetch(url).catch(() => null))?.status, { timeout: 60_000, interval: 100 })
      .toBe(200);

  it('leads from an empty folder to the first answer of both', async () => {
    const [make = '', test = '', startOwn = '', compose = '', startGateway = '', ask = ''] = blocksOf('sh');
    const bash = (block: string) => run('bash', ['-ec', here(block)], { cwd: root, env: environment() });
    await bash(make);
    symlinkSync(`${root}node_modules`, `${folder}/education/node_modules`);
    expect((await bash(test)).stdout).toMatch(/pass 1/);
    start(startOwn);
    await isUp(`http://127.0.0.1:${ports.subgraph}/health/ready`);
    expect((await bash(compose)).stdout).toContain('the four and education');
    start(startGateway);
    await isUp(`http://127.0.0.1:${ports.gateway}/health/ready`);
    const [answer = ''] = blocksOf('json');
    expect(JSON.parse((await bash(ask)).stdout)).toEqual(JSON.parse(answer));
  });

  it('shows a file for the gateway that it understands', async () => {
    const [text = ''] = blocksOf('yaml');
    writeFileSync(`${folder}/gateway.yaml`, text);
    const { subgraphs, variants, policies } = await readGatewayFile(`${folder}/gateway.yaml`);
    expect(subgraphs.education?.headers).toContain('authorization');
    expect(variants.map(({ path }) => path)).toEqual(['/graphql', '/ministry/graphql']);
    expect(policies).toEqual({ read_grades: ['education:grades', 'all/internal'] });
  });
});
