/** The thread behind `makeSeededDatabase`. */
import { enableCompileCache } from 'node:module';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { DatabaseToMake, ProgressMessage } from './make-seeded-database.js';
import type { Progress } from './seed.js';

// A thread does not inherit it.
enableCompileCache();
const { makeDatabase, openTables } = await import('@ntp-graph/kit/database');
const { allTables } = await import('./all-tables.js');
const { seed } = await import('./seed.js');

const port = parentPort as MessagePort;
const { folder, options } = workerData as DatabaseToMake;

const tell = (...message: ProgressMessage) => port.postMessage(message);
const progress: Progress = {
  start: (total) => tell('start', total),
  advance: (count) => tell('advance', count),
  finish: () => tell('finish', 0),
};

await makeDatabase(folder, {
  create: (server) => allTables.map((tables) => openTables(tables, server)),
  prepare: (tables) => seed(tables, options, 'keep', progress),
});
