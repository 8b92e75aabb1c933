import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SeedOptions } from './data-to-load.js';
import type { Progress } from './seed.js';

/** What the thread is told. */
export interface DatabaseToMake {
  readonly folder: string;
  readonly options: SeedOptions;
}

/** What the thread says meanwhile: which method of `Progress` to call, and with what. */
export type ProgressMessage = readonly [method: keyof Progress, count: number];

/**
 * Makes the folder of an embedded database with the tables of all subgraphs, loaded. It does so in a thread of its own,
 * so that the caller can prepare what will read it.
 */
export async function makeSeededDatabase(
  folder: string,
  options: SeedOptions,
  progress: Progress,
): Promise<void> {
  const workerData: DatabaseToMake = { folder, options };
  const thread = new Worker(new URL('./fill-database.js', import.meta.url), { workerData });
  thread.on('message', ([method, count]: ProgressMessage) => progress[method](count));
  const [code] = await once(thread, 'exit');
  if (code !== 0) throw new Error(`The thread that fills the database ended with code ${code}`);
}
