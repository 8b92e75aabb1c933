import { mkdirSync } from 'node:fs';
import { dataDir as emptyCluster } from '@electric-sql/pglite-prepopulatedfs';
import { UnpackSync } from 'tar';

/** The archive's names begin with a slash, which is taken away: that is told as information. */
function refuseDamage(code: string, message: string | Error): void {
  if (code !== 'TAR_ENTRY_INFO') throw message instanceof Error ? message : new Error(message);
}

/**
 * Makes a folder that holds an empty cluster: making one with initdb takes seconds. PGlite could unpack it by itself,
 * through its own file system and in twice the time.
 */
export async function unpackCluster(folder: string): Promise<void> {
  const archive = await (await emptyCluster()).arrayBuffer();
  mkdirSync(folder);
  // Whoever starts this process owns its data, whatever user the archive names.
  const unpack = new UnpackSync({ cwd: folder, noMtime: true, preserveOwner: false, onwarn: refuseDamage });
  unpack.end(Buffer.from(archive));
}
