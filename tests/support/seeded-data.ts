import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalPlatform } from '@ntp-graph/gateway';
import { readSettings } from '@ntp-graph/kit';
import { createScratchDatabase, type ScratchDatabase } from '@ntp-graph/kit/testing';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder that holds the demo data set; copy it, do not open it. */
    seededFolder: string;
    /** Name of a PostgreSQL database that holds the demo data set; null without DATABASE_URL. */
    seededTemplate: string | null;
  }
}

const silent = { start() {}, advance() {}, finish() {} };

async function seedOnce(environment: NodeJS.ProcessEnv): Promise<void> {
  const database = openLocalPlatform(readSettings(environment), silent);
  await database.ready;
  for (const subgraph of database.prepared) await subgraph.close();
  await database.close();
}

/** Loads the demo data set once for all end-to-end tests: into a folder, and into a template database. */
export default async function seededData(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  await seedOnce({ DATA_DIR: folder });
  project.provide('seededFolder', folder);
  let database: ScratchDatabase | null = null;
  if (process.env.DATABASE_URL) {
    database = await createScratchDatabase(process.env.DATABASE_URL);
    await seedOnce({ DATABASE_URL: database.url });
  }
  project.provide('seededTemplate', database && new URL(database.url).pathname.slice(1));
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await database?.drop();
  };
}
