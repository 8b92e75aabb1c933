import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScratchDatabase } from '@ntp-graph/kit/testing';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder that holds the demo data set; copy it, do not open it. */
    seededFolder: string;
    /** Name of a PostgreSQL database that holds the demo data set; null without DATABASE_URL. */
    seededTemplate: string | null;
  }
}

/** Where the data are that a project of this run has loaded, for the next one. */
const loadedBefore = 'TEST_SEEDED_DATA';

interface SeededData {
  readonly folder: string;
  readonly template: string | null;
}

const silent = { start() {}, advance() {}, finish() {} };

/** Loads the demo data set into a folder, and into a database where there is one; told what drops them. */
async function load(): Promise<SeededData & { readonly drop: () => Promise<void> }> {
  // Only whoever loads needs them: each project reads this file anew, and no metric can be registered twice.
  const { openLocalPlatform } = await import('@ntp-graph/gateway');
  const { readSettings } = await import('@ntp-graph/kit');
  const { createScratchDatabase } = await import('@ntp-graph/kit/testing');

  async function seedOnce(environment: NodeJS.ProcessEnv): Promise<void> {
    const database = openLocalPlatform(readSettings(environment), silent);
    await database.ready;
    for (const subgraph of database.prepared) await subgraph.close();
    await database.close();
  }

  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  await seedOnce({ DATA_DIR: folder });
  let database: ScratchDatabase | null = null;
  if (process.env.DATABASE_URL) {
    database = await createScratchDatabase(process.env.DATABASE_URL);
    await seedOnce({ DATABASE_URL: database.url });
  }
  return {
    folder,
    template: database && new URL(database.url).pathname.slice(1),
    drop: async () => {
      rmSync(folder, { recursive: true, force: true });
      await database?.drop();
    },
  };
}

/** Loads the demo data set once for all end-to-end tests of a run. */
export default async function seededData(project: TestProject): Promise<() => Promise<void>> {
  const before = process.env[loadedBefore];
  const { folder, template, drop } = before
    ? { ...(JSON.parse(before) as SeededData), drop: async () => {} }
    : await load();
  process.env[loadedBefore] = JSON.stringify({ folder, template });
  project.provide('seededFolder', folder);
  project.provide('seededTemplate', template);
  return drop;
}
