import type { BulkConnection, DatabaseServer } from '@ntp-graph/kit';
import type { SeedOptions } from './data-to-load.js';
import { RowMaker } from './row-maker.js';
import type { TableText } from './table-text.js';
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
  /** Brings the schema up to date. */
  migrate(): Promise<void>;
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

async function markLoaded(connection: BulkConnection, schema: string, options: SeedOptions): Promise<void> {
  await connection.execute(
    `insert into ${schema}.data_set (name, version, scale, seed_number) values ('seed', 1, $1, $2)
     on conflict (name) do update set version = ${schema}.data_set.version + 1, scale = excluded.scale,
       seed_number = excluded.seed_number, loaded_at = now()`,
    [options.scale, options.seedNumber],
  );
}

/** Puts the texts in place of what the tables of a schema hold. */
async function load(
  connection: BulkConnection,
  schema: string,
  tables: readonly string[],
  texts: AsyncIterable<TableText>,
  onRows: (count: number) => void,
): Promise<void> {
  // A truncation is not a change to an observation: it takes the whole table, and only --replace asks for it.
  await connection.execute(`truncate ${tables.map((name) => `${schema}.${name}`).join(', ')}`);
  await withoutIndexes(connection, schema, tables, async () => {
    for await (const { table, columns, text } of texts) {
      onRows(await connection.copyFrozen(`${schema}.${table}`, columns, text));
    }
  });
}

async function loadAll(
  targets: readonly SeedTarget[],
  rows: RowMaker,
  options: SeedOptions,
  progress: Progress,
): Promise<void> {
  const plan = await rows.plan(targets.map(({ name }) => name));
  progress.start(plan.expected);
  for (const target of targets) {
    const { name, server } = target;
    await server.bulk(async (connection) => {
      const tables = plan.tables.get(name) ?? [];
      await load(connection, name, tables, rows.ofNextSchema(), (count) => progress.advance(count));
      await markLoaded(connection, name, options);
    });
    // Without fresh statistics the same reads can take many times longer. What triggers wrote is not frozen as copied
    // rows are: it is read from its indexes alone only after a vacuum.
    await server.executeAlone(`vacuum (analyze) ${(await tablesIn(target)).join(', ')}`);
  }
  progress.finish();
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
 * Migrates each schema, and loads each that has no data set yet, each in one transaction that also writes the mark of
 * being loaded: a process killed meanwhile leaves that schema empty, and the next call loads it.
 *
 * @throws AlreadySeededError in mode `insist`, before anything is loaded
 */
export async function seed(
  targets: readonly SeedTarget[],
  options: SeedOptions,
  mode: SeedMode,
  progress: Progress,
): Promise<void> {
  const rows = new RowMaker(options);
  try {
    // While a database is made, which takes this thread a while, another can read what it will hold.
    if (targets.some(({ server }) => server.isNew)) rows.start();
    for (const target of targets) await target.migrate();
    const toLoad = await targetsToLoad(targets, options, mode);
    if (toLoad.length > 0) await loadAll(toLoad, rows, options, progress);
  } finally {
    await rows.close();
  }
}
