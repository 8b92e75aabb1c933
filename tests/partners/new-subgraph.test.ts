import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { composeWithPartners } from '@ntp-graph/gateway';
import { type SubgraphDefinition, subgraphFactory } from '@ntp-graph/kit';
import { openTestGraph, testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Beside ours, whose settings of the compiler it has. */
const folder = `${root}subgraphs/template-under-test`;

const run = promisify(execFile);
const make = (...args: string[]) =>
  run(process.execPath, [`${root}gateway/dist/command/subgraph-new.js`, ...args], { cwd: root });

describe('a new subgraph made of the kit', () => {
  let definition: SubgraphDefinition;
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await make('edu-moet', folder, '--kit');
    ({ definition } = (await import(`${folder}/src/subgraph.ts`)) as { definition: SubgraphDefinition });
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

  it('reads the figures of many units at once from tables of its own', async () => {
    const [database] = testDatabases;
    if (!database) throw new Error('There is no database');
    const graph = await openTestGraph(database, definition, [
      { table: 'figure', columns: ['unit_id', 'year', 'count'], rows: [['2004:27', 2023, 121]] },
    ]);
    expect(await graph.readUnits(['2004:27', '2004:01'], 'eduMoetFigures { year count }')).toEqual([
      { eduMoetFigures: [{ year: 2023, count: 121 }] },
      { eduMoetFigures: [] },
    ]);
    await graph.close();
  });

  it('composes with the four', async () => {
    const { sdl, name } = subgraphFactory(definition)({ createOrm: () => ({}) } as never);
    const url = 'http://127.0.0.1:4005/graphql';
    const { errors, supergraphSdl } = await composeWithPartners({
      configs: [],
      entries: [{ name, url, schema: { sdl } }],
    });
    expect(errors).toBe('');
    expect(supergraphSdl).toContain('eduMoetFigures');
  });
});

it.each([
  [['finance', '/tmp/x'], 'finance is one of the four'],
  [['Education'], '"Education" is no name'],
  [['education', root], 'is there already'],
])('a subgraph that cannot be made is told in one line: %j', async (args, expected) => {
  const failure = await make(...args).then(
    () => '',
    ({ stderr }: { stderr: string }) => stderr,
  );
  expect(failure).toContain(expected);
  expect(failure.trim().split('\n')).toHaveLength(1);
  expect(existsSync(`${root}../Education`)).toBe(false);
});
