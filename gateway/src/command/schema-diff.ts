/**
 * `npm run schema:diff` compares `schema/schema.graphql` with `schema/released.graphql`, what the last release promised:
 * what breaks clients, what may, and which ready operations it hits; with `-- --usage log.jsonl` which documents of
 * a log too, as USAGE_LOG is one. `-- --against` names another schema than the released one. Exit code 1 when a break is not in the changelog, was not announced, or hits one of them. `-- --release`
 * makes what is published now the promise.
 */
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SettingsError } from '@ntp-graph/kit';
import { readUsageLog } from '../contract/asked-documents.js';
import { checkContract } from '../contract/check-contract.js';
import { schemaFolder } from '../supergraph/supergraph-path.js';

const currentPath = `${schemaFolder}schema.graphql`;
const releasedPath = `${schemaFolder}released.graphql`;

function readyOperations() {
  const folder = `${schemaFolder}operations/`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => ({ name: `schema/operations/${file}`, text: readFileSync(folder + file, 'utf8') }));
}

const options = {
  release: { type: 'boolean' },
  usage: { type: 'string' },
  against: { type: 'string' },
} as const;

function readArguments() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const [what] = (error as Error).message.split('. ');
    throw new SettingsError(
      `${what}; expected npm run schema:diff -- [--against older.graphql] [--usage log.jsonl] or --release`,
    );
  }
}

function readReleased(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new SettingsError(`${path} cannot be read; expected the SDL that was published`);
  }
}

async function run(): Promise<number> {
  const values = readArguments();
  if (values.release) {
    copyFileSync(currentPath, releasedPath);
    console.log('schema/released.graphql is what is published now');
    return 0;
  }
  const usage = values.usage ? await readUsageLog(values.usage) : [];
  const { changes, faults } = await checkContract({
    released: readReleased(values.against ?? releasedPath),
    current: readFileSync(currentPath, 'utf8'),
    changelog: readFileSync(`${schemaFolder}../CHANGELOG.md`, 'utf8'),
    documents: [...readyOperations(), ...usage],
    today: new Date().toISOString().slice(0, 10),
  });
  for (const { kind, coordinate, message } of changes)
    console.log(`${kind.padEnd(9)} ${coordinate}: ${message}`);
  if (changes.length === 0)
    console.log('Nothing that clients could notice has changed since the last release');
  for (const fault of faults) console.error(`To put right: ${fault}`);
  return faults.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
