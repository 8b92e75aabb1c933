import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Settings, SettingsError } from '../config/settings.js';
import { lockDataFolder } from './data-folder-lock.js';
import type { DatabaseServer } from './database-server.js';
import { type DatabaseUse, makeDatabase } from './make-database.js';
import { pgliteServer } from './pglite-server.js';
import { postgresqlServer } from './postgresql-server.js';

/** A database that is being opened, and what was made on it. */
export interface OpenDatabase<Prepared> {
  readonly server: DatabaseServer;
  readonly prepared: Prepared;
  /** Settles when the database is open and prepared; if it cannot be, it has been closed. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

function reason(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return (message || code || String(error)).split('\n')[0] ?? '';
}

/** Whether the disk was full, as Node says it, or PostgreSQL. */
function isNoSpace(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return ['ENOSPC', 'EDQUOT', '53100'].includes(code ?? '') || /no space left/i.test(message);
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

/**
 * Opens a database and makes what works on it meanwhile.
 *
 * @param free gives free what was taken for it
 */
function begin<Prepared>(
  server: DatabaseServer,
  open: () => Promise<void>,
  { create, prepare }: DatabaseUse<Prepared>,
  free = () => {},
): OpenDatabase<Prepared> {
  const opened = open();
  opened.catch(() => {});
  const prepared = create(server);
  // Gateways that are started together on a new database would all make its tables.
  const settled = opened.then(() => server.exclusively(() => prepare(prepared)));
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= settled
      .catch(() => {})
      .then(() => server.close())
      .finally(free);
    return closing;
  };
  const ready = settled.catch(async (error: unknown) => {
    await close();
    throw error;
  });
  // Whoever waits for it is told; who has not come to that yet shall not end the process.
  ready.catch(() => {});
  return { server, prepared, ready, close };
}

function openPostgresql<Prepared>(
  settings: Settings,
  url: string,
  use: DatabaseUse<Prepared>,
): OpenDatabase<Prepared> {
  const server = postgresqlServer(url, settings.DATABASE_POOL, settings.DATABASE_STATEMENT_TIMEOUT);
  return begin(server, () => checkConnection(server, url), use);
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

async function checkFolder(server: DatabaseServer, folder: string): Promise<void> {
  try {
    await server.executeAlone('select 1');
  } catch (error) {
    throw new SettingsError(
      `The data in ${folder} cannot be read: ${reason(error)}; move that folder away to begin anew`,
    );
  }
}

function openPglite<Prepared>(
  folder: string,
  name: string,
  use: DatabaseUse<Prepared>,
  make: (folder: string) => Promise<void>,
): OpenDatabase<Prepared> {
  const unlock = takeDataFolder(folder);
  const database = join(folder, name);
  if (existsSync(database)) {
    const server = pgliteServer(database);
    return begin(server, () => checkFolder(server, database), use, unlock);
  }
  const made = make(database).catch((error: unknown) => {
    // A disk that is full would stay so for as long as this lies on it.
    rmSync(`${database}.unfinished`, { recursive: true, force: true });
    if (!isNoSpace(error)) throw error;
    throw new SettingsError(
      `There is no room for the data in ${folder}: ${reason(error)}; make some, or name another folder in DATA_DIR`,
    );
  });
  const server = pgliteServer(database, { after: made });
  const open = () => made.then(() => checkFolder(server, database));
  return begin(server, open, { ...use, prepare: async () => {} }, unlock);
}

/**
 * Opens the database that the settings name and prepares it: PostgreSQL at DATABASE_URL, else a PGlite in DATA_DIR.
 *
 * @param name folder of the embedded database within DATA_DIR
 * @param make makes that folder when it is not there yet; in this thread unless given
 * @throws SettingsError in one line when it cannot be opened; so does `ready`
 */
export function openDatabase<Prepared>(
  settings: Settings,
  name: string,
  use: DatabaseUse<Prepared>,
  make = (folder: string) => makeDatabase(folder, use),
): OpenDatabase<Prepared> {
  if (settings.DATABASE_URL) return openPostgresql(settings, settings.DATABASE_URL, use);
  return openPglite(resolve(settings.DATA_DIR), name, use, make);
}
