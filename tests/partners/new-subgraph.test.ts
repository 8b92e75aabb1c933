import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { composeWithPartners, makeSubgraph } from '@ntp-graph/gateway';
import { openDatabase, readSettings, type Subgraph } from '@ntp-graph/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.js';
import { freePort } from '../support/free-port.js';
import { runProcess } from '../support/run-process.js';
import { startTestPlatform } from '../support/start-test-platform.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Beside ours, whose settings of the compiler it has. */
const folder = `${root}subgraphs/template-under-test`;

const run = promisify(execFile);

/** Runs a script of a package as in a terminal: what this run of tests told its own processes is not for it. */
async function program(script: string, ...args: string[]): Promise<string> {
  const own = Object.entries(process.env).filter(([key]) => !/^(VITEST|TEST_RUN$|NODE_ENV$)/.test(key));
  const options = { cwd: root, env: Object.fromEntries(own) };
  const { stdout } = await run(process.execPath, [`${root}node_modules/${script}`, ...args], options).catch(
    ({ stdout: said, stderr }) => {
      throw new Error(`${script} ${args.join(' ')}: ${said}${stderr}`);
    },
  );
  return stdout;
}

/** Figures as a loader of its own would write them. */
async function load(data: string): Promise<void> {
  const { createSubgraph } = (await import(`${folder}/src/subgraph.ts`)) as {
    createSubgraph: (server: never) => Subgraph;
  };
  const database = openDatabase(readSettings({ DATA_DIR: data }), 'pglite', {
    create: (server) => createSubgraph(server as never),
    prepare: (subgraph) => subgraph.migrate(),
  });
  await database.ready;
  await database.server.bulk((connection) =>
    connection.execute(`insert into edu_moet.figure values ('2004:27', 2023, 121)`),
  );
  await database.prepared.close();
  await database.close();
}

// It is tested, compiled and started by programs of their own.
describe('a new subgraph made of the kit', { timeout: 240_000 }, () => {
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    makeSubgraph('edu-moet', folder, 'kit');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has its own name everywhere', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(10);
    const texts = files
      .map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, 'utf8'))
      .join('\n');
    expect(texts).not.toMatch(/__(name|camel|Pascal|snake)__/);
    expect(texts).toContain('eduMoetFigures');
  });

  it('passes its own tests', async () => {
    const path = `${folder}/report.json`;
    await program(
      'vitest/vitest.mjs',
      'run',
      'subgraphs/template-under-test/',
      '--reporter=json',
      `--outputFile=${path}`,
    );
    const report = JSON.parse(readFileSync(path, 'utf8'));
    expect(report.numPassedTests).toBeGreaterThan(1);
    expect(report.numFailedTests).toBe(0);
  });

  it('is compiled, starts alone, and answers one question together with the four', async () => {
    await program('typescript/bin/tsc', '-p', folder);
    const data = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
    await load(data);
    const port = await freePort();
    const alone = runProcess(`${folder}/dist/main.js`, { DATA_DIR: data, PORT: String(port) });
    const platform = await startTestPlatform();
    try {
      const url = (await alone.line(/^EduMoet at /)).replace('EduMoet at ', '');
      const { errors, supergraphSdl = '' } = await composeWithPartners({
        configs: [],
        entries: [{ name: 'edu-moet', url, schema: { server: url } }],
      });
      expect(errors).toBe('');
      const gateway = await platform.startReplica({
        supergraphSdl,
        sources: { local: platform.subgraphs, urls: {}, deadline: 10_000 },
      });
      const question =
        '{ eduMoetLastYear province(code: "27", asOf: "2024-12-31") { name eduMoetFigures { year count } } }';
      expect(await ask(gateway.url, question)).toEqual({
        data: {
          eduMoetLastYear: 2023,
          province: { name: 'Bắc Ninh', eduMoetFigures: [{ year: 2023, count: 121 }] },
        },
      });
    } finally {
      alone.child.kill();
      await alone.exit();
      await platform.close();
      rmSync(data, { recursive: true, force: true });
    }
  });
});

it.each([
  ['finance', '/nowhere/finance', 'finance is one of the four'],
  ['Education', '/nowhere/education', '"Education" is no name'],
  ['education', root, 'is there already'],
])('a subgraph %s in %s cannot be made, and it is said why', (name, where, expected) => {
  expect(() => makeSubgraph(name, where, 'plain')).toThrow(expected);
});
