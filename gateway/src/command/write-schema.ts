/**
 * `npm run schema:write` prints what the code publishes: in `schema/` each subgraph's SDL, the composed supergraph,
 * `supergraph.yaml`, and what clients see, `schema.graphql`; in `docs/reference/` the settings and the errors. `npm run schema:check` says whether the files
 * still match the code.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pgliteServer } from '@ntp-graph/kit';
import { allSubgraphs } from '../local-subgraphs.js';
import { defaultGatewayPort, type SubgraphName, servicePorts } from '../subgraph-ports.js';
import { printApiSchema } from '../supergraph/api-schema.js';
import { composeSupergraph } from '../supergraph/compose-supergraph.js';
import { withDescription } from '../supergraph/graph-description.js';
import { schemaFolder } from '../supergraph/supergraph-path.js';
import { errorsPage, settingsPage } from './reference-pages.js';

function publishedFiles(): Map<string, string> {
  const ports = servicePorts(defaultGatewayPort);
  const subgraphs = allSubgraphs(pgliteServer()).map(({ name, sdl }) => ({
    name,
    sdl,
    url: `http://127.0.0.1:${ports[name as SubgraphName]}/graphql`,
  }));
  const entries = subgraphs.map(
    ({ name, url }) => `  ${name}:\n    routing_url: ${url}\n    schema:\n      file: ./${name}.graphql\n`,
  );
  const supergraph = `${withDescription(composeSupergraph(subgraphs).trim())}\n`;
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`${name}.graphql`, sdl] as const),
    ['supergraph.graphql', supergraph],
    ['schema.graphql', printApiSchema(supergraph)],
    ['supergraph.yaml', `federation_version: =2.14.4\nsubgraphs:\n${entries.join('')}`],
    ['../docs/reference/settings.md', settingsPage()],
    ['../docs/reference/errors.md', errorsPage()],
  ]);
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, text] of publishedFiles()) {
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
