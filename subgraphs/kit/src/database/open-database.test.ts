import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../config/settings.js';
import { createScratchDatabase } from '../testing/scratch-database.js';
import type { DatabaseServer } from './database-server.js';
import { makeDatabase } from './make-database.js';
import { openDatabase } from './open-database.js';

type Prepare = (server: DatabaseServer) => Promise<void>;

const use = (prepare: Prepare) => ({ create: (server: DatabaseServer) => server, prepare });
const ask: Prepare = (server) => server.executeAlone('select 1');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (prepare: Prepare, make?: (folder: string) => Promise<void>) =>
  openDatabase(readSettings({ DATA_DIR: folder }), 'pglite', use(prepare), make);

describe('a database whose preparation fails', () => {
  /** The server that a failing preparation was given. */
  async function failToPrepare(): Promise<DatabaseServer> {
    let given: DatabaseServer | undefined;
    const { ready } = open(async (server) => {
      given = server;
      await ask(server);
      throw new Error('the migration is wrong');
    });
    await expect(ready).rejects.toThrow('the migration is wrong');
    return given as DatabaseServer;
  }

  it('is closed, on the first start and on a later one, and its folder is free again', async () => {
    const first = await failToPrepare();
    await expect(ask(first)).rejects.toThrow('closed');
    const database = open(ask);
    await database.ready;
    await database.close();
    const later = await failToPrepare();
    await expect(ask(later)).rejects.toThrow('closed');
    expect(readdirSync(folder)).toEqual(['folder.lock', 'pglite']);
  });
});

describe('a database for which the disk has no room', () => {
  it('is not begun: one line says so, and nothing is left of it', async () => {
    const noSpace = Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' });
    const database = open(ask, async (path) => {
      mkdirSync(`${path}.unfinished`);
      throw noSpace;
    });
    await expect(database.ready).rejects.toThrow(
      `There is no room for the data in ${folder}: write ENOSPC; make some, or name another folder in DATA_DIR`,
    );
    expect(readdirSync(folder)).toEqual(['folder.lock']);
  });
});

describe('a database whose folder is made elsewhere', () => {
  const notHere: Prepare = () => Promise.reject(new Error('prepared here'));
  const createTable: Prepare = (server) => server.executeAlone('create table made (id int)');

  it('may be asked at once, and answers when it is whole', async () => {
    const database = open(notHere, (path) => makeDatabase(path, use(createTable)));
    const rows = database.server.bulk((connection) => connection.execute('select * from made'));
    expect(await rows).toEqual([]);
    await database.ready;
    await database.close();
  });

  it('leaves its own folder free again when that fails', async () => {
    const database = open(notHere, () => Promise.reject(new Error('the disk is full')));
    await expect(ask(database.server)).rejects.toThrow('the disk is full');
    await expect(database.ready).rejects.toThrow('the disk is full');
    await database.close();
    expect(readdirSync(folder)).toEqual(['folder.lock']);
  });
});

const { DATABASE_URL } = process.env;

describe.runIf(DATABASE_URL)('a PostgreSQL that two open at once', () => {
  it('is prepared by one after the other', async () => {
    const scratch = await createScratchDatabase(DATABASE_URL as string);
    const steps: string[] = [];
    const prepare: Prepare = async (server) => {
      steps.push('begin');
      await server.executeAlone('create table if not exists made (id int); select pg_sleep(0.1)');
      steps.push('end');
    };
    const settings = readSettings({ DATABASE_URL: scratch.url });
    const databases = [1, 2].map(() => openDatabase(settings, 'pglite', use(prepare)));
    await Promise.all(databases.map(({ ready }) => ready));
    expect(steps).toEqual(['begin', 'end', 'begin', 'end']);
    await Promise.all(databases.map((database) => database.close()));
    await scratch.drop();
  });
});
