import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Settings, SettingsError } from '../config/settings.js';
import { lockDataFolder } from './data-folder-lock.js';
import type { DatabaseServer } from './database-server.js';
import { pgliteServer } from './pglite-server.js';
import { postgresqlServer } from './postgresql-server.js';
import { synchronizeFolder } from './synchronize-folder.js';

/** A database that is open and prepared. */
export interface OpenDatabase<Prepared> {
  readonly server: DatabaseServer;
  readonly prepared: Prepared;
  close(): Promise<void>;
}

/** Brings a database to the state a start needs: migrated, and loaded where it was empty. Safe to repeat. */
export type Prepare<Prepared> = (server: DatabaseServer) => Promise<Prepared>;

function reason(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return (message || code || String(error)).split('\n')[0] ?? '';
}

async function checkConnection(server: DatabaseServer, url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  try {
    await server.executeAlone('select 1');
  } catch (error) {
    throw new SettingsError(
      `DATABASE_URL names a database that cannot be reached (${host}${pathname}): ${reason(error)}; ` +
        'expected a running PostgreSQL 15 or later and a database that exists',
    );
  }
}

/** Closes the server of a database that could not be prepared: nobody else would. */
async function prepareOrClose<Prepared>(
  server: DatabaseServer,
  prepare: Prepare<Prepared>,
): Promise<Prepared> {
  try {
    return await prepare(server);
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function openPostgresql<Prepared>(
  settings: Settings,
  url: string,
  prepare: Prepare<Prepared>,
): Promise<OpenDatabase<Prepared>> {
  const server = postgresqlServer(url, settings.DATABASE_POOL);
  await checkConnection(server, url);
  return { server, prepared: await prepareOrClose(server, prepare), close: () => server.close() };
}

function takeDataFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
    return lockDataFolder(folder);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError(
      `DATA_DIR ${folder} cannot be used: ${reason(error)}; expected a folder to write in`,
    );
  }
}

/**
 * The first start prepares a folder beside the real one and renames it when it is whole, so that a process killed
 * meanwhile leaves nothing that looks finished.
 */
async function prepareFresh<Prepared>(folder: string, prepare: Prepare<Prepared>): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const server = pgliteServer(unfinished, 'unfinished');
  await prepareOrClose(server, prepare);
  await server.close();
  await synchronizeFolder(unfinished);
  renameSync(unfinished, folder);
}

async function openExisting<Prepared>(folder: string, prepare: Prepare<Prepared>) {
  const server = pgliteServer(folder);
  try {
    await server.executeAlone('select 1');
  } catch (error) {
    throw new SettingsError(
      `The data in ${folder} cannot be read: ${reason(error)}; move that folder away to begin anew`,
    );
  }
  return { server, prepared: await prepareOrClose(server, prepare) };
}

async function openPglite<Prepared>(
  folder: string,
  name: string,
  prepare: Prepare<Prepared>,
): Promise<OpenDatabase<Prepared>> {
  const unlock = takeDataFolder(folder);
  try {
    const database = join(folder, name);
    if (!existsSync(database)) await prepareFresh(database, prepare);
    const { server, prepared } = await openExisting(database, prepare);
    return {
      server,
      prepared,
      async close() {
        await server.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Opens the database that the settings name and prepares it: PostgreSQL at DATABASE_URL, else a PGlite in DATA_DIR.
 *
 * @param name folder of the embedded database within DATA_DIR
 * @throws SettingsError in one line when it cannot be opened
 */
export function openDatabase<Prepared>(
  settings: Settings,
  name: string,
  prepare: Prepare<Prepared>,
): Promise<OpenDatabase<Prepared>> {
  if (settings.DATABASE_URL) return openPostgresql(settings, settings.DATABASE_URL, prepare);
  return openPglite(resolve(settings.DATA_DIR), name, prepare);
}
