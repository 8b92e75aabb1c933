/**
 * `npm run seed -- --scale national` loads a data set. Where another is loaded already it says so and changes nothing,
 * unless `--replace` is given; with `--keep` it is content with whatever is there. `--services` prepares one embedded
 * database for each subgraph, as `npm run start:services` reads them.
 */
import { parseArgs } from 'node:util';
import { createSubgraph as createFinance } from '@ntp-graph/finance';
import { createSubgraph as createGeography } from '@ntp-graph/geography';
import { createSubgraph as createIndicators } from '@ntp-graph/indicators';
import {
  type DatabaseServer,
  openDatabase,
  readSettings,
  type Settings,
  SettingsError,
  type Subgraph,
} from '@ntp-graph/kit';
import { createSubgraph as createProgrammes } from '@ntp-graph/programmes';
import type { Scale, SeedOptions } from './loader/data-to-load.js';
import { progressBar } from './loader/progress-bar.js';
import { AlreadySeededError, type SeedMode, seed } from './loader/seed.js';

const factories = {
  geography: createGeography,
  programmes: createProgrammes,
  indicators: createIndicators,
  finance: createFinance,
};

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

async function seedServer(
  server: DatabaseServer,
  create: readonly ((server: DatabaseServer) => Subgraph)[],
  options: SeedOptions,
  mode: SeedMode,
): Promise<void> {
  const subgraphs = create.map((factory) => factory(server));
  await seed(subgraphs, options, mode, progressBar(`Loading the ${options.scale} data set`));
  for (const subgraph of subgraphs) await subgraph.close();
}

async function main(): Promise<void> {
  const settings = readSettings();
  const { options, mode, services } = readArguments(settings);
  if (!services || settings.DATABASE_URL) {
    const database = await openDatabase(settings, 'pglite', (server) =>
      seedServer(server, Object.values(factories), options, mode),
    );
    return database.close();
  }
  for (const [name, create] of Object.entries(factories)) {
    const own = { ...settings, DATA_DIR: `${settings.DATA_DIR}/services/${name}` };
    const database = await openDatabase(own, 'pglite', (server) =>
      seedServer(server, [create], options, mode),
    );
    await database.close();
  }
}

try {
  await main();
} catch (error) {
  const expected = error instanceof SettingsError || error instanceof AlreadySeededError;
  console.error(expected ? error.message : error);
  process.exit(1);
}
