import type { BulkConnection, DatabaseServer } from '@ntp-graph/kit';
import { copyRows, type OnRows } from './copy-rows.js';
import type { SeedOptions, TableRows } from './data-to-load.js';
import { withoutIndexes } from './without-indexes.js';

/** Shows how far a load is. */
export interface Progress {
  start(total: number): void;
  advance(count: number): void;
  finish(): void;
}

/** A subgraph's schema, on the server that keeps it. */
export interface SeedTarget {
  readonly name: string;
  readonly server: DatabaseServer;
}

/** A data set that is there already and is not the one asked for. */
export class AlreadySeededError extends Error {}

interface LoadedDataSet {
  readonly scale: string;
  readonly seedNumber: number;
}

async function loadedDataSet({ name, server }: SeedTarget): Promise<LoadedDataSet | null> {
  const rows = await server.bulk((connection) =>
    connection.execute(`select scale, seed_number as "seedNumber" from ${name}.data_set where name = 'seed'`),
  );
  return (rows[0] as LoadedDataSet | undefined) ?? null;
}

/** Every table of a schema: those that rows are copied into, and those that their triggers keep. */
async function tablesIn({ name, server }: SeedTarget): Promise<readonly unknown[]> {
  const rows = await server.bulk((connection) =>
    connection.execute(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1`,
      [name],
    ),
  );
  return rows.map((row) => row.name);
}

async function load(
  connection: BulkConnection,
  schema: string,
  tables: readonly TableRows[],
  options: SeedOptions,
  onRows: OnRows,
): Promise<void> {
  // A truncation is not a change to an observation: it takes the whole table, and only --replace asks for it.
  const names = [...new Set(tables.map(({ table }) => table))];
  await connection.execute(`truncate ${names.map((name) => `${schema}.${name}`).join(', ')}`);
  await withoutIndexes(connection, schema, names, async () => {
    for (const { table, rows } of tables) await copyRows(connection, `${schema}.${table}`, rows, onRows);
  });
  await connection.execute(
    `insert into ${schema}.data_set (name, version, scale, seed_number) values ('seed', 1, $1, $2)
     on conflict (name) do update set version = ${schema}.data_set.version + 1, scale = excluded.scale,
       seed_number = excluded.seed_number, loaded_at = now()`,
    [options.scale, options.seedNumber],
  );
}

function isAskedFor(loaded: LoadedDataSet, { scale, seedNumber }: SeedOptions): boolean {
  return loaded.scale === scale && Number(loaded.seedNumber) === seedNumber;
}

function refuse(target: SeedTarget, loaded: LoadedDataSet, { scale, seedNumber }: SeedOptions): never {
  throw new AlreadySeededError(
    `${target.name} holds the ${loaded.scale} data set of seed number ${loaded.seedNumber}, not ${scale} of ` +
      `${seedNumber}; add --replace to put the new one in its place, or use an empty database`,
  );
}

/** The targets that are to be loaded: those whose schema is empty, and those whose data set is to be replaced. */
async function targetsToLoad(targets: readonly SeedTarget[], options: SeedOptions, mode: SeedMode) {
  const toLoad: SeedTarget[] = [];
  for (const target of targets) {
    const loaded = await loadedDataSet(target);
    if (loaded && (mode === 'keep' || isAskedFor(loaded, options))) continue;
    if (loaded && mode === 'insist') refuse(target, loaded, options);
    toLoad.push(target);
  }
  return toLoad;
}

/** What becomes of a data set that is there: keep whatever it is, insist that it is the one asked for, or replace. */
export type SeedMode = 'keep' | 'insist' | 'replace';

/**
 * Loads each migrated schema that has no data set yet, each in one transaction that also writes the mark of being
 * loaded: a process killed meanwhile leaves that schema empty, and the next call loads it.
 *
 * @throws AlreadySeededError in mode `insist`, before anything is written
 */
export async function seed(
  targets: readonly SeedTarget[],
  options: SeedOptions,
  mode: SeedMode,
  progress: Progress,
): Promise<void> {
  const toLoad = await targetsToLoad(targets, options, mode);
  if (toLoad.length === 0) return;
  // Loaded only here: a start that finds its data does not read the packages they come from.
  const { dataToLoad } = await import('./data-to-load.js');
  const data = dataToLoad(options);
  const tablesOf = ({ name }: SeedTarget) => data.get(name) ?? [];
  progress.start(toLoad.flatMap(tablesOf).reduce((sum, { expected }) => sum + expected, 0));
  for (const target of toLoad) {
    await target.server.bulk((connection) =>
      load(connection, target.name, tablesOf(target), options, (count) => progress.advance(count)),
    );
    // Without fresh statistics the same reads can take many times longer. What triggers wrote is not frozen as copied
    // rows are: it is read from its indexes alone only after a vacuum.
    await target.server.executeAlone(`vacuum (analyze) ${(await tablesIn(target)).join(', ')}`);
  }
  progress.finish();
}
