/**
 * `npm run snapshot -- --out DIR`: every data set as Parquet with a codebook, in a folder of DIR that is named after the
 * version of the data. Without `--url` of a running gateway it starts the platform of the settings for itself;
 * `--key` (or NTP_KEY) reads more than what everybody may.
 */
import { parseArgs } from 'node:util';
import { readSettings, SettingsError } from '@ntp-graph/kit';
import { NotDownloaded } from '../snapshot/download-data-set.js';
import { makeSnapshot } from '../snapshot/make-snapshot.js';

process.env.APOLLO_TELEMETRY_DISABLED ??= '1';

const usage = 'expected --out <folder> [--url http://localhost:4000] [--key <key>]';

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { out: { type: 'string' }, url: { type: 'string' }, key: { type: 'string' } },
    });
    return values;
  } catch (error) {
    throw new SettingsError(`${(error as Error).message}; ${usage}`);
  }
}

async function ownPlatform() {
  const { startPlatform } = await import('../start-platform.js');
  return startPlatform({ ...readSettings(), PORT: 0, HOST: '127.0.0.1' });
}

function onFile(name: string, rows: number, bytes: number): void {
  const size = (bytes / 1_000_000).toFixed(1);
  console.error(`${name}.parquet  ${rows.toLocaleString('en')} rows, ${size} MB`);
}

try {
  const { out, url, key = process.env.NTP_KEY } = readArguments();
  if (out === undefined) throw new SettingsError(`--out is missing; ${usage}`);
  const own = url === undefined ? await ownPlatform() : null;
  try {
    const from = (own?.url ?? url ?? '').replace(/\/(graphql)?$/, '');
    const { version, folder } = await makeSnapshot({ url: from, out, key, onFile });
    console.log(`Data version ${version} is in ${folder}`);
  } finally {
    await own?.close();
  }
} catch (error) {
  const isExpected = error instanceof SettingsError || error instanceof NotDownloaded;
  console.error(isExpected ? error.message : error);
  process.exit(1);
}
