/**
 * `npm run bench`: first start, restart, memory, and the flagship's latency on PGlite and PostgreSQL at demo scale.
 * PostgreSQL is measured where BENCH_DATABASE_URL names an empty database.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { latencies, percentile } from './latencies.ts';
import { startPlatformProcess } from './platform-process.ts';

const flagship = readFileSync(new URL('../../schema/operations/province-communes.graphql', import.meta.url), 'utf8');
const provinces = ['27', '68', '11', '14'];
const warmUp = 20;
const measured = 200;

async function ask(url: string, index: number): Promise<void> {
  const year = 2022 + (index % 3);
  const variables = { code: provinces[index % provinces.length], asOf: `${year}-12-31`, year };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: flagship, variables }),
  });
  const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
  const nodes = (data as { province: { communes: { nodes: unknown[] } } }).province.communes.nodes;
  if (errors || nodes.length < 100) throw new Error(`The flagship failed: ${JSON.stringify(errors)}`);
}

async function measure(name: string, environment: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const first = await startPlatformProcess(4210, environment);
  await first.stop();
  const second = await startPlatformProcess(4210, environment);
  await latencies(warmUp, (index) => ask(second.url, index));
  const taken = await latencies(measured, (index) => ask(second.url, index));
  const memory = second.peakMemory();
  await second.stop();
  return {
    database: name,
    'first start, s': first.secondsToReady.toFixed(1),
    'restart, s': second.secondsToReady.toFixed(1),
    'peak memory, MB': memory.toFixed(0),
    'flagship p50, ms': percentile(taken, 0.5).toFixed(1),
    'flagship p95, ms': percentile(taken, 0.95).toFixed(1),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-bench-'));
const results = [await measure('PGlite', { DATA_DIR: folder })];
rmSync(folder, { recursive: true, force: true });
const { BENCH_DATABASE_URL } = process.env;
if (BENCH_DATABASE_URL) results.push(await measure('PostgreSQL', { DATABASE_URL: BENCH_DATABASE_URL }));
else console.log('BENCH_DATABASE_URL is not set: PostgreSQL is not measured');
console.table(results);
