/**
 * `npm run schema:write` prints the contract to `schema/`: each subgraph's SDL, the composed supergraph and
 * `supergraph.yaml`. `npm run schema:check` says whether the files still match the code.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pgliteServer } from '@ntp-graph/kit';
import { allSubgraphs, subgraphPort } from '../local-subgraphs.js';
import { composeSupergraph } from '../supergraph/compose-supergraph.js';
import { schemaFolder } from '../supergraph/supergraph-path.js';

function contract(): Map<string, string> {
  const subgraphs = allSubgraphs(pgliteServer()).map(({ name, sdl }) => ({
    name,
    sdl,
    url: `http://127.0.0.1:${subgraphPort(name)}/graphql`,
  }));
  const files = new Map(subgraphs.map(({ name, sdl }) => [`${name}.graphql`, sdl]));
  files.set('supergraph.graphql', `${composeSupergraph(subgraphs).trim()}\n`);
  const entries = subgraphs.map(
    ({ name, url }) => `  ${name}:\n    routing_url: ${url}\n    schema:\n      file: ./${name}.graphql\n`,
  );
  files.set('supergraph.yaml', `federation_version: =2.14.4\nsubgraphs:\n${entries.join('')}`);
  return files;
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, text] of contract()) {
  const path = schemaFolder + name;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(name);
  if (!check) writeFileSync(path, text);
}
if (check && stale.length > 0) {
  console.error(
    `schema/ is not what the code says (${stale.join(', ')}); run npm run schema:write and review it`,
  );
  process.exit(1);
}
console.log(
  check ? 'schema/ matches the code' : `Wrote ${stale.length === 0 ? 'nothing new' : stale.join(', ')}`,
);
