/**
 * `npm run schema:write` prints what the code publishes: in `schema/` each subgraph's SDL, the composed supergraph,
 * `supergraph.yaml`, and what clients see, `schema.graphql`; in `docs/reference/` the settings, the errors and
 * the metrics. `npm run schema:check` says whether the files
 * still match the code.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { errorTable, pgliteServer, settingsReference } from '@ntp-graph/kit';
import { composeSupergraph } from '../composing/compose-supergraph.js';
import { allSubgraphs } from '../local-subgraphs.js';
import { operationsPage } from '../observing/metrics-reference.js';
import { defaultGatewayPort, type SubgraphName, servicePorts } from '../subgraph-ports.js';
import { printApiSchema } from '../supergraph/api-schema.js';
import { withDescription } from '../supergraph/graph-description.js';
import { schemaFolder } from '../supergraph/supergraph-path.js';

const written = '<!-- Written by `npm run schema:write` from the code: edit the table there. -->';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

/** `docs/reference/settings.md` */
function settingsPage(): string {
  const rows = settingsReference().map((setting) => [
    `\`${setting.name}\``,
    setting.default === '' ? '' : `\`${setting.default}\``,
    setting.description,
  ]);
  return `# Settings\n\n${written}\n\nRead from the environment at start. A setting that cannot be used stops the start with one line and exit code 1.\n\n${table(['variable', 'default', 'meaning'], rows)}`;
}

const statuses = [
  [
    '400',
    'Nothing was executed, because the request is wrong in itself: its document, its operation name, its variables or ' +
      'a date, period or amount in it, or the way it was sent. Whoever accepts no `application/graphql-response+json` gets all but the last as 200.',
  ],
  [
    '200',
    'The operation was executed. Fields that failed are null, each with an error at its `path`; where such a field ' +
      'may not be null, so is what it belongs to. No root field takes another along. An argument that only its field ' +
      'can refuse is such an error.',
  ],
  [
    '401',
    'Nothing was executed: the key or token is not good. `WWW-Authenticate` says so too. Such a request is never ' +
      'answered as if it had sent none.',
  ],
  ['500', 'We failed before anything could be executed.'],
  [
    '403, 404, 5xx',
    'The answer was wanted in another format than JSON (`docs/guides/export.md`), and has an error: there is no file with ' +
      'holes in it. 404 also of an operation that does not exist (`/q/<name>`).',
  ],
];

const parts = [
  ['`message`', 'What was wrong, and what would be right.'],
  [
    '`path`',
    'The field that is null, by the names in the answer. A null without an error at its path is an answer: there is none.',
  ],
  ['`extensions.code`', 'One of the codes below, and no other.'],
  [
    '`extensions.serviceName`',
    'The subgraph that reported the error, or that could not be asked. Absent where it is not one of a subgraph.',
  ],
  [
    '`extensions.paths`',
    'Only where more than 50 errors would be alike but for the element of a list: one then stands for all of them, and ' +
      'this is every path that it stands for, its own included.',
  ],
];

const extensionsOfAnswer = [
  [
    '`extensions.synthetic`',
    'The fields that hold figures which our generator made, by coordinate (`AdministrativeUnit.funding`; of what was found ' +
      'by its id its type), each with how many `values` it holds and how many of them are `synthetic`. Counted where ' +
      'they were read: what stands at two places of an answer can count once. Absent where none is synthetic; the header ' +
      '`x-synthetic` is then `false`, else `true`.',
  ],
];

/** The codes of errors of requests, or those of fields. */
function codesOf(kind: 'request' | 'field'): string {
  const rows = Object.entries(errorTable)
    .filter(([, { of }]) => of === kind)
    .map(([code, { hint }]) => [`\`${code}\``, hint]);
  return table(['code', 'what to do'], rows);
}

/** `docs/reference/errors.md` */
function errorsPage(): string {
  return [
    `# Errors\n\n${written}\n`,
    'The HTTP status is that of GraphQL over HTTP, so look at `errors` and not at the status alone:\n',
    table(['HTTP status', 'when'], statuses),
    'An error has these parts:\n',
    table(['part', 'what it says'], parts),
    'Codes of a request that is refused as a whole:\n',
    codesOf('request'),
    'Codes of a field (`BAD_USER_INPUT` also of variables):\n',
    codesOf('field'),
    'Beside its errors an answer says as a whole:\n',
    table(['part', 'what it says'], extensionsOfAnswer),
  ].join('\n');
}

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
    ['../docs/reference/operations.md', operationsPage(written)],
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
