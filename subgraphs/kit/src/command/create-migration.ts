/**
 * Run in a subgraph's folder: `npm run migration:create -w subgraphs/<name> -- <what_it_does>`. Compares the entities with a PostgreSQL
 * on which the migrations so far have run (DATABASE_URL) and writes the difference to `src/migrations`.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMigration } from '../subgraph/create-migration.js';
import type { SubgraphDefinition } from '../subgraph/subgraph-definition.js';

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('DATABASE_URL is not set; expected a scratch PostgreSQL, e.g. postgres://localhost/scratch');
  process.exit(1);
}
const name = process.argv[2];
if (!name) {
  console.error('No name given; expected a word or two that say what the migration does, e.g. -- add_budget');
  process.exit(1);
}
const module = (await import(pathToFileURL(resolve('dist/subgraph.js')).href)) as Record<
  string,
  SubgraphDefinition
>;
const definition = Object.values(module).find((value) => typeof value === 'object');
if (!definition) throw new Error('dist/subgraph.js exports no subgraph definition');
const file = await createMigration(definition, url, resolve('src/migrations'), name);
console.log(
  file ? `Wrote src/migrations/${file}; add it to src/migrations/migrations.ts` : 'Nothing to change',
);
