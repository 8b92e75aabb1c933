/** First start, restart, memory, and the flagship's latency at demo scale: what `npm start` gives a newcomer. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, servePlatform } from './contestants/start-servers.ts';
import { openClient } from './load/client.ts';
import { measureLatency } from './load/measure-latency.ts';
import { percentile } from './load/percentile.ts';
import { flagship, questionsAbout } from './questions.ts';

const demoProvinces = ['27', '68', '11', '14'];
const port = 4750;
const warmUps = 2;
const rounds = 16;

/** One row: seconds, megabytes and milliseconds. */
export interface StartAndFlagship {
  readonly database: string;
  readonly firstStart: number;
  readonly restart: number;
  readonly peakMemory: number;
  readonly p50: number;
  readonly p95: number;
}

async function timedStart(environment: Readonly<Record<string, string>>) {
  const began = performance.now();
  const server = await servePlatform(port, environment);
  return { server, seconds: (performance.now() - began) / 1000 };
}

/** Megabytes of memory at the highest, so far. */
function peakMemory({ id }: Served): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024;
}

async function measure(
  database: string,
  environment: Readonly<Record<string, string>>,
): Promise<StartAndFlagship> {
  const first = await timedStart(environment);
  await first.server.stop();
  const { server, seconds } = await timedStart(environment);
  const client = openClient(server.url, 1);
  const bodies = questionsAbout(demoProvinces).map((variables) =>
    JSON.stringify({ query: flagship, variables }),
  );
  for (let round = 0; round < warmUps; round += 1) await measureLatency(client, bodies);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push(...(await measureLatency(client, bodies)));
  const memory = peakMemory(server);
  client.close();
  await server.stop();
  return {
    database,
    firstStart: first.seconds,
    restart: seconds,
    peakMemory: memory,
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
  };
}

/** Measures on PGlite in a folder that is removed after, and on an empty PostgreSQL database. */
export async function startAndFlagship(emptyDatabaseUrl: string): Promise<StartAndFlagship[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-bench-'));
  try {
    return [
      await measure('PGlite', { DATA_DIR: folder, DATABASE_URL: '' }),
      await measure('PostgreSQL', { DATABASE_URL: emptyDatabaseUrl }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
