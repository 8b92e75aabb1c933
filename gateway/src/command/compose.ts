/**
 * `npm run compose -- education=edu.graphql=https://edu.example.vn/graphql`: puts partners' subgraphs beside the four,
 * and writes the supergraph that a gateway with `SUPERGRAPH=partners/supergraph.graphql` serves. What does not fit is
 * said by subgraph, with what to do; then nothing is written and the exit code is 1.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { SettingsError } from '@ntp-graph/kit';
import { composeWithPartners, readComposeCommand } from '../composing/compose-command.js';
import { schemaFolder } from '../supergraph/supergraph-path.js';

async function run(): Promise<number> {
  const command = readComposeCommand(process.argv.slice(2));
  const out = resolve(command.out);
  if (!relative(schemaFolder, out).startsWith('..')) {
    throw new SettingsError(
      `--out ${command.out} is in schema/, which is ours alone and written by npm run schema:write; ` +
        'expected a file elsewhere, e.g. partners/supergraph.graphql',
    );
  }
  const { supergraphSdl, errors, hints, partners } = await composeWithPartners(command);
  if (hints) console.error(`To know:\n${hints}\n`);
  if (!supergraphSdl) {
    console.error(`These subgraphs make no graph:\n${errors}`);
    return 1;
  }
  mkdirSync(dirname(out), { recursive: true });
  // Renamed into place: a gateway that looks meanwhile finds the one before, or this one whole.
  writeFileSync(`${out}.new`, supergraphSdl);
  renameSync(`${out}.new`, out);
  const added = partners.length > 0 ? `the four and ${partners.join(', ')}` : 'the four';
  console.log(`Wrote ${command.out}: ${added}. A gateway serves it with SUPERGRAPH=${command.out}`);
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
