import { createRequire } from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import { exitCodes, Failure } from './failure.js';
import { query } from './query.js';
import { addVariable, parseVariables } from './read-variables.js';
import { runCommand } from './run-command.js';
import { saveBody } from './save-body.js';
import { ask, refusal, type Server } from './server-requests.js';

const formats = ['json', 'csv', 'xlsx', 'parquet', 'ndjson', 'jsonstat'];

interface FileOptions extends Server {
  readonly out?: string;
}

/** A command that asks a running platform. */
function asking(name: string, words: string): Command {
  return new Command(name)
    .description(words)
    .addOption(
      new Option('-u, --url <address>', 'the platform').env('NTP_URL').default('http://localhost:4000'),
    )
    .addOption(
      new Option('-k, --key <key>', 'an access key; without one, what everybody may read').env('NTP_KEY'),
    )
    .option('-o, --out <file>', 'where to write; the terminal by default');
}

/** Writes what a path of the server holds. */
async function download(path: string, options: FileOptions, absent: string): Promise<void> {
  const response = await ask(options, path);
  if (response.status === 404) throw new Failure(absent, exitCodes.errors);
  if (!response.ok) throw await refusal(response);
  await saveBody(response, { out: options.out, format: 'json', terminal: null });
}

const { version } = createRequire(import.meta.url)('../package.json') as { readonly version: string };

const program = new Command('ntp')
  .version(version)
  .description('Questions, files, snapshots, schema and data of NTP Graph.')
  .addHelpText(
    'after',
    `
Exit codes: 0 all is well, 1 the answer has errors, 2 the command is wrong, 3 the server is out of reach or a file broke off.

  ntp query -o communes.csv -f csv --all -t '{ communes(first: 100) { nodes { id name } } }'
  ntp query --operation communes-page -v code=27 -v asOf=2024-12-31 -v year=2024 -v first=10`,
  )
  .exitOverride();

const asked = asking(
  'query',
  'Asks a question: a file, - for what comes in, --text, or a ready operation by its name.',
)
  .argument('[file]', 'a GraphQL document')
  .option('-t, --text <query>', 'the document itself')
  .option('--operation <name>', 'a ready operation (GET /q lists them)')
  .option('-v, --variable <name=value>', 'a variable, JSON or text; again for each', addVariable, {})
  .option('--variables <json>', 'all variables as a JSON object', parseVariables)
  .addOption(
    new Option('-f, --format <format>', 'how the answer is written').choices(formats).default('json'),
  )
  .option('--all', 'all pages of the outermost list, as one file', false)
  .addOption(new Option('--language <language>', 'of names and notes').choices(['vi', 'en']))
  .option('-q, --quiet', 'say nothing of the progress', false);
asked.action((file: string | undefined, options) =>
  query(file, { ...options, variables: { ...options.variables, ...options.variable } }),
);
program.addCommand(asked);

program.addCommand(
  asking('schema', 'Writes the schema that clients see.').action((options: FileOptions) =>
    download('schema.graphql', options, 'This platform does not tell its schema (INTROSPECTION=off).'),
  ),
);

program.addCommand(
  asking(
    'codebook',
    'Writes the codebook of the latest snapshot: each column with its meaning and unit.',
  ).action((options: FileOptions) =>
    download(
      'data/latest/datapackage.json',
      options,
      'This platform serves no snapshot; expected one with SNAPSHOT_DIR, or ntp snapshot --out <folder>.',
    ),
  ),
);

/** A command of the platform itself, whose arguments are its own. */
function platformCommand(name: string, words: string, script: string): Command {
  return new Command(name)
    .description(words)
    .allowUnknownOption()
    .argument('[arguments...]')
    .action((_arguments: unknown, _options: unknown, command: Command) => runCommand(script, command.args));
}

program.addCommand(
  platformCommand(
    'snapshot',
    'Writes every data set as Parquet with a codebook: --out <folder> [--url <address>] [--key <key>].',
    'gateway/dist/command/snapshot.js',
  ),
);
program.addCommand(
  platformCommand(
    'seed',
    'Loads a data set: --scale facts|demo|national [--replace | --keep] [--services].',
    'seeds/dist/main.js',
  ),
);

for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  } else if (error instanceof Failure) {
    console.error(error.message);
    process.exitCode = error.exitCode;
  } else throw error;
}
