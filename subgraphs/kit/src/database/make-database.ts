import { renameSync, rmSync } from 'node:fs';
import type { DatabaseServer } from './database-server.js';
import { pgliteServer } from './pglite-server.js';
import { synchronizeFolder } from './synchronize-folder.js';

/** How a database is used. */
export interface DatabaseUse<Prepared> {
  /** Makes what works on the database; asks it nothing yet. */
  create(server: DatabaseServer): Prepared;
  /** Brings it to the state a start needs: migrated, and loaded where it was empty. Safe to repeat. */
  prepare(prepared: Prepared): Promise<void>;
}

/**
 * Makes the folder of an embedded database beside the real one and renames it when it is whole, so that a process
 * killed meanwhile leaves nothing that looks finished.
 */
export async function makeDatabase<Prepared>(
  folder: string,
  { create, prepare }: DatabaseUse<Prepared>,
): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const server = pgliteServer(unfinished, { durability: 'unfinished' });
  try {
    await prepare(create(server));
  } finally {
    await server.close();
  }
  await synchronizeFolder(unfinished);
  renameSync(unfinished, folder);
}
