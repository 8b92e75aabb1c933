import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseServer } from '../database/database-server.js';
import { pgliteServer } from '../database/pglite-server.js';
import { postgresqlServer } from '../database/postgresql-server.js';
import { openTables, type SubgraphTables } from '../subgraph/subgraph-tables.js';
import { templatePrefix } from './template-run.js';

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/ntp-graph/', import.meta.url));

/** Tells one set of migrations from another by what it would run. */
async function fingerprint({ migrations }: SubgraphTables): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, class: Migration } of migrations) {
    const migration = new Migration();
    await migration.up();
    hash.update(JSON.stringify([name, migration.getQueries()]));
  }
  return hash.digest('hex').slice(0, 16);
}

async function migrate(server: DatabaseServer, tables: SubgraphTables): Promise<void> {
  const opened = openTables(tables, server);
  try {
    await opened.migrate();
  } finally {
    await opened.close();
    await server.close();
  }
}

/** Folder of a migrated PGlite. It is kept for later runs, until the migrations are others. */
async function pgliteTemplate(tables: SubgraphTables): Promise<string> {
  const folder = join(cache, `${tables.name}-${await fingerprint(tables)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const outdated = readdirSync(cache).filter((name) => name.startsWith(`${tables.name}-`));
  const making = mkdtempSync(join(cache, 'making-'));
  await migrate(pgliteServer(join(making, 'pglite'), { durability: 'unfinished' }), tables);
  try {
    renameSync(join(making, 'pglite'), folder);
  } catch (error) {
    // Another worker may have been as quick.
    if (!existsSync(folder)) throw error;
  }
  for (const name of [making, ...outdated.map((old) => join(cache, old))])
    rmSync(name, { recursive: true, force: true });
  return folder;
}

/** A data folder with the tables of a subgraph, to do with as one likes until it is removed. */
export async function copyPgliteTemplate(
  tables: SubgraphTables,
): Promise<{ folder: string; remove(): void }> {
  const template = await pgliteTemplate(tables);
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  cpSync(template, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Name of a database with the tables of a subgraph. Whoever needs it first makes it; the others wait. */
export async function postgresqlTemplate(serverUrl: string, tables: SubgraphTables): Promise<string> {
  const name = `${templatePrefix()}${tables.name}`;
  const unfinished = `${name}_unfinished`;
  const server = postgresqlServer(serverUrl);
  await server.exclusively(async () => {
    const found = await server.bulk((connection) =>
      connection.execute('select 1 from pg_database where datname = $1', [name]),
    );
    if (found.length > 0) return;
    await server.executeAlone(`drop database if exists ${unfinished}`);
    await server.executeAlone(`create database ${unfinished}`);
    const url = new URL(serverUrl);
    url.pathname = `/${unfinished}`;
    await migrate(postgresqlServer(url.href), tables);
    await server.executeAlone(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}
