import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeWithPartners, makeSubgraph } from '@ntp-graph/gateway';
import { pgliteServer, type SubgraphDefinition, subgraphFactory } from '@ntp-graph/kit';
import { openTables } from '@ntp-graph/kit/database';
import { openTestGraph, type TestDatabase } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Beside ours, whose settings of the compiler it has. */
const folder = `${root}subgraphs/template-under-test`;

async function emptyDatabase() {
  const server = pgliteServer();
  return { server, close: () => server.close() };
}

/** Migrated here, and by what the template has: of a subgraph that is made anew each time no database is kept. */
const inMemory: TestDatabase = {
  name: 'PGlite',
  open: emptyDatabase,
  async openMigrated(tables) {
    const opened = await emptyDatabase();
    const made = openTables(tables, opened.server);
    await made.migrate();
    await made.close();
    return opened;
  },
};

describe('a new subgraph made of the kit', () => {
  let definition: SubgraphDefinition;
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    makeSubgraph('edu-moet', folder, 'kit');
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
    const graph = await openTestGraph(inMemory, definition, [
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
  ['finance', '/nowhere/finance', 'finance is one of the four'],
  ['Education', '/nowhere/education', '"Education" is no name'],
  ['education', root, 'is there already'],
])('a subgraph %s in %s cannot be made, and it is said why', (name, where, expected) => {
  expect(() => makeSubgraph(name, where, 'plain')).toThrow(expected);
});
