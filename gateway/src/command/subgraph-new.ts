/**
 * `npm run subgraph:new -- education ../education` makes a subgraph in plain `@apollo/subgraph` in that folder;
 * with `--kit` one like our own four, in `subgraphs/education`.
 */
import { parseArgs } from 'node:util';
import { SettingsError } from '@ntp-graph/kit';
import { makeSubgraph } from '../composing/new-subgraph.js';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { kit: { type: 'boolean', default: false } },
  });
  const [name = '', given] = positionals;
  const folder = given ?? (values.kit ? `subgraphs/${name}` : `../${name}`);
  makeSubgraph(name, folder, values.kit ? 'kit' : 'plain');
  console.log(`Made ${folder}; docs/guides/join.md says how to go on`);
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
