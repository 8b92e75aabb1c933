import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { databaseUrl, serverUrl } from './database-url.ts';
import { emptyDatabase } from './empty-database.ts';
import { withClient } from './with-client.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** What decides the contents of a loaded database. */
const sources = [
  'subgraphs/*/dist/migrations/*.js',
  'seeds/dist/**/*.js',
  'seeds/facts/**/*',
  'tests/bench/databases/*.{ts,sql}',
];

/** Names the state of the code that a database was made by. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root, withFileTypes: true })) {
    if (file.isFile()) hash.update(readFileSync(`${file.parentPath}/${file.name}`));
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
 */
export async function keptDatabase(name: string, fill: (url: string) => Promise<void>): Promise<string> {
  const made = fingerprint();
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
