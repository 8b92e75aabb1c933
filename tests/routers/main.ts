/**
 * `npm run routers`: every ready operation through our gateway and through Hive Gateway, with its router runtime and with
 * its default one, on the demo data. Prints which answers are equal and, of the others, the first place that differs.
 * The exit code is 1 when with the router runtime one differs that is not known to, or none that is, and when the guide to
 * joining a subgraph has another number of equal ones.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLocalPlatform, schemaFolder, startGateway, supergraphPath } from '@ntp-graph/gateway';
import { listenSubgraph, openLogger, readSettings } from '@ntp-graph/kit';

interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: unknown;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

function readyOperations(): readonly Operation[] {
  const folder = `${schemaFolder}operations/`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((name) => {
      const query = readFileSync(folder + name, 'utf8');
      return { name, query, variables: JSON.parse(/variables: (\{.*?\})/.exec(query)?.[1] ?? '{}') };
    });
}

async function ask(url: string, { query, variables }: Operation): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'vi' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** The first place where two values differ; null where they do not. */
function difference(one: unknown, other: unknown, path = 'data'): string | null {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other) ? null : `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const name of names) {
    const found = difference(
      (one as Record<string, unknown>)[name],
      (other as Record<string, unknown>)[name],
      `${path}.${name}`,
    );
    if (found) return found;
  }
  return null;
}

/** Starts Hive in a process of its own: it has a graphql of its own. */
async function startHive(supergraph: string, runtime: string) {
  const script = fileURLToPath(new URL('hive-server.ts', import.meta.url));
  const child = fork(script, [supergraph, runtime], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [port] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { url: `http://127.0.0.1:${String(port).trim()}`, stop: () => child.disconnect() };
}

const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-routers-'));
const database = openLocalPlatform(
  readSettings({ ...process.env, DATA_DIR: process.env.DATA_DIR || folder }),
);
await database.ready;
const logger = openLogger('routers', 'silent');
const servers = await Promise.all(
  database.prepared.map((subgraph) => listenSubgraph(subgraph, { port: 0, host: '127.0.0.1', logger })),
);
// Hive's planner reads no description of the schema itself.
const written = readFileSync(supergraphPath, 'utf8').replace(/^"""[\s\S]*?"""\n(?=schema\b)/, '');
const supergraphSdl = database.prepared.reduce(
  (text, { name }, index) =>
    text.replace(new RegExp(`(name: "${name}", url: )"[^"]*"`), `$1"${servers[index]?.url}/graphql"`),
  written,
);
const path = join(folder, 'supergraph.graphql');
writeFileSync(path, supergraphSdl);
const gateway = await startGateway({
  supergraphSdl,
  sources: { local: [], urls: {}, deadline: 30_000 },
  port: 0,
  host: '127.0.0.1',
  logLevel: 'silent',
});
/**
 * What Hive's router runtime is known to answer otherwise: a unit that a field of a unit leads to, where another subgraph
 * than geography has that field, is null; and conditions that several subgraphs answer are asked by our gateway alone.
 */
const known = new Set(
  ['province-trend', 'unit-trend', 'country-by-indicator', 'failing-slow-communes'].map(
    (name) => `${name}.graphql`,
  ),
);
const guide = readFileSync(new URL('../../docs/guides/join.md', import.meta.url), 'utf8');
const operations = readyOperations();
let unexpected = 0;
for (const runtime of ['router', 'default']) {
  const hive = await startHive(path, runtime);
  let equal = 0;
  for (const operation of operations) {
    const [ours, theirs] = [await ask(gateway.url, operation), await ask(hive.url, operation)];
    const found = difference(ours.data, theirs.data);
    if (!found) equal += 1;
    const isExpected = runtime === 'default' || (found !== null) === known.has(operation.name);
    if (!isExpected) unexpected += 1;
    const errors = theirs.errors ? `, ${theirs.errors.length} errors: ${theirs.errors[0]?.message}` : '';
    const surprise = isExpected ? '' : ' (UNEXPECTED: see what is known in tests/routers/main.ts)';
    console.log(
      `Hive, ${runtime} runtime, ${operation.name}: ${found ? `differs at ${found}` : 'equal'}${errors}${surprise}`,
    );
  }
  hive.stop();
  const result = `${equal} of ${operations.length} are equal`;
  const isTold = guide.includes(result);
  if (!isTold) unexpected += 1;
  console.log(
    `Hive, ${runtime} runtime: ${result}${isTold ? '' : ', which docs/guides/join.md does not say'}`,
  );
}
await gateway.close();
for (const server of servers) await server.close();
for (const subgraph of database.prepared) await subgraph.close();
await database.close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = unexpected > 0 ? 1 : 0;
