import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../config/settings.js';
import type { DatabaseServer } from './database-server.js';
import { openDatabase } from './open-database.js';

describe('a database whose preparation fails', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (prepare: (server: DatabaseServer) => Promise<void>) =>
    openDatabase(readSettings({ DATA_DIR: folder }), 'pglite', prepare);

  /** The server that a failing preparation was given. */
  async function failToPrepare(): Promise<DatabaseServer> {
    let given: DatabaseServer | undefined;
    const opening = open(async (server) => {
      given = server;
      await server.executeAlone('select 1');
      throw new Error('the migration is wrong');
    });
    await expect(opening).rejects.toThrow('the migration is wrong');
    return given as DatabaseServer;
  }

  it('is closed, on the first start and on a later one, and its folder is free again', async () => {
    const first = await failToPrepare();
    await expect(first.executeAlone('select 1')).rejects.toThrow('closed');
    const database = await open(async (server) => server.executeAlone('select 1'));
    await database.close();
    const later = await failToPrepare();
    await expect(later.executeAlone('select 1')).rejects.toThrow('closed');
    expect(readdirSync(folder)).toEqual(['pglite']);
  });
});
