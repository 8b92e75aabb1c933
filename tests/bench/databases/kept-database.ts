import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseUrl, serverUrl } from './database-url.ts';
import { emptyDatabase } from './empty-database.ts';
import { withClient } from './with-client.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** What decides the contents of a loaded database. */
const sources = [
  'subgraphs/*/dist/migrations/Migration*.js',
  'seeds/dist/{facts,geography,loader,synthetic}/**/*.js',
  'seeds/facts/**/*',
  'tests/bench/databases/*.{ts,sql}',
];

/** Names the contents of a database and the state of the code that made them. */
function fingerprint(contents: string): string {
  const hash = createHash('sha256').update(contents);
  for (const path of globSync(sources, { cwd: root }).sort()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(path).update(readFileSync(file));
  }
  return hash.digest('hex');
}

async function isOf(name: string, made: string): Promise<boolean> {
  const known = await withClient(serverUrl, (client) =>
    client.query('select from pg_database where datname = $1', [name]),
  );
  if (known.rowCount === 0) return false;
  return withClient(databaseUrl(name), async (client) => {
    const { rows } = await client.query(`select to_regclass('bench.made_by') is not null as marked`);
    if (!rows[0].marked) return false;
    return (await client.query('select from bench.made_by where fingerprint = $1', [made])).rowCount === 1;
  });
}

/**
 * A database that is filled once and kept between runs; a migration or generator that has changed since fills it anew.
 * Beside the platform's four schemas it has one called `bench`, which no contestant of ours reads.
 *
 * @param contents what it is filled with, in words
 */
export async function keptDatabase(
  name: string,
  contents: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const made = fingerprint(contents);
  if (await isOf(name, made)) return databaseUrl(name);
  console.log(`Filling the database ${name}…`);
  const url = await emptyDatabase(name);
  await fill(url);
  const schema = readFileSync(new URL('./bench-schema.sql', import.meta.url), 'utf8');
  await withClient(url, async (client) => {
    await client.query(schema);
    await client.query('create table bench.made_by (fingerprint text not null)');
    await client.query('insert into bench.made_by values ($1)', [made]);
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });
  return url;
}
