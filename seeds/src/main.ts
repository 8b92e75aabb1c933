/**
 * `npm run seed -- --scale national` loads a data set. Where another is loaded already it says so and changes nothing,
 * unless `--replace` is given; with `--keep` it is content with whatever is there. `--services` prepares one embedded
 * database for each subgraph, as `npm run start:services` reads them.
 */
import { parseArgs } from 'node:util';
import {
  type DatabaseUse,
  endAtOnce,
  type OpenTables,
  openDatabase,
  openTables,
  readSettings,
  type Settings,
  SettingsError,
  type SubgraphTables,
  whenParentGoes,
} from '@ntp-graph/kit';
import { allTables } from './loader/all-tables.js';
import type { Scale, SeedOptions } from './loader/data-to-load.js';
import { progressBar } from './loader/progress-bar.js';
import { AlreadySeededError, type SeedMode, seed } from './loader/seed.js';

const scales: readonly string[] = ['facts', 'demo', 'national'];

function readArguments(settings: Settings) {
  const { values } = parseArgs({
    options: {
      scale: { type: 'string', default: settings.SEED_SCALE },
      'seed-number': { type: 'string', default: String(settings.SEED_NUMBER) },
      replace: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      services: { type: 'boolean', default: false },
    },
  });
  if (!scales.includes(values.scale))
    throw new SettingsError(`--scale is "${values.scale}"; expected ${scales.join(', ')}`);
  const seedNumber = Number(values['seed-number']);
  if (!Number.isInteger(seedNumber) || seedNumber < 0) {
    throw new SettingsError(`--seed-number is "${values['seed-number']}"; expected a whole number from 0`);
  }
  const options: SeedOptions = { scale: values.scale as Scale, seedNumber };
  const mode: SeedMode = values.replace ? 'replace' : values.keep ? 'keep' : 'insist';
  return { options, mode, services: values.services };
}

/** Seeds the tables of these subgraphs on one server. */
function seeding(
  wanted: readonly SubgraphTables[],
  options: SeedOptions,
  mode: SeedMode,
): DatabaseUse<OpenTables[]> {
  return {
    create: (server) => wanted.map((tables) => openTables(tables, server)),
    async prepare(opened) {
      await seed(opened, options, mode, progressBar(`Loading the ${options.scale} data set`));
      for (const tables of opened) await tables.close();
    },
  };
}

async function main(): Promise<void> {
  const settings = readSettings();
  const { options, mode, services } = readArguments(settings);
  const embedded = services && !settings.DATABASE_URL;
  const places = embedded
    ? allTables.map((tables) => ({
        folder: `${settings.DATA_DIR}/services/${tables.name}`,
        wanted: [tables],
      }))
    : [{ folder: settings.DATA_DIR, wanted: allTables }];
  for (const { folder, wanted } of places) {
    const own = { ...settings, DATA_DIR: folder };
    const database = openDatabase(own, 'pglite', seeding(wanted, options, mode));
    await database.ready;
    await database.close();
  }
}

// Whoever started it, and is connected to it, takes it along.
whenParentGoes(endAtOnce);
process.channel?.unref();
try {
  await main();
} catch (error) {
  const expected = error instanceof SettingsError || error instanceof AlreadySeededError;
  console.error(expected ? error.message : error);
  process.exit(1);
}
