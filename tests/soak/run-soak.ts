/**
 * `npm run soak -- --minutes 30`: mixed load on the platform as services, two clients for each core. In the middle one
 * subgraph (`--kill finance`) is killed and, a moment later, started again. Prints the memory of each process every
 * minute, and at the end whether it is flat and which requests were lost. On PGlite, or with DATABASE_URL on that
 * database. `--seconds` in place of `--minutes` for a try.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type MemorySample, memoryTrend } from './memory-trend.js';
import { SoakLoad } from './soak-load.js';
import { SoakPlatform } from './soak-platform.js';

/** Seconds after which a subgraph that is back is asked again: as long as a breaker stays open, and a little more. */
const recovery = 35;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    seconds: { type: 'string' },
    kill: { type: 'string', default: 'finance' },
  },
});
const total = Math.min(values.seconds ? Number(values.seconds) : Number(values.minutes) * 60, 6 * 3600);
const interval = Math.min(60, total / 5);
const clients = 2 * availableParallelism();

const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-soak-'));
const platform = await SoakPlatform.start(folder);
const load = new SoakLoad(platform.urlOf('gateway'), clients);
const began = performance.now();
const elapsed = () => (performance.now() - began) / 1000;
/** Of each process since it was started last. */
const samples = new Map<string, MemorySample[]>(platform.names.map((name) => [name, []]));

async function sampleMemory(): Promise<void> {
  let printed = 0;
  const heading = platform.names.map((name) => name.padStart(12)).join('');
  console.log(`${total} s, ${clients} clients; memory in MB\n    time${heading}    requests`);
  while (elapsed() < total) {
    await sleep(1000);
    for (const name of platform.names) {
      const megabytes = platform.memoryOf(name);
      if (megabytes !== null) samples.get(name)?.push({ at: elapsed(), megabytes });
    }
    if (elapsed() < printed + interval) continue;
    printed += interval;
    const row = platform.names
      .map((name) => (platform.memoryOf(name)?.toFixed(0) ?? 'away').padStart(12))
      .join('');
    console.log(`${elapsed().toFixed(0).padStart(6)} s${row}${String(load.outcome.requests).padStart(12)}`);
  }
}

async function killInTheMiddle(): Promise<void> {
  await sleep((total * 1000) / 2);
  load.away = values.kill;
  await platform.kill(values.kill);
  console.log(`${elapsed().toFixed(0).padStart(6)} s  ${values.kill} is killed`);
  await sleep(Math.min(10_000, total * 50));
  await platform.restart(values.kill);
  samples.set(values.kill, []);
  console.log(`${elapsed().toFixed(0).padStart(6)} s  ${values.kill} is back`);
  await sleep(Math.min(recovery, total / 4) * 1000);
  load.away = null;
}

let isGood = true;
try {
  await Promise.all([sampleMemory(), killInTheMiddle()]);
  await load.stop();
  const { requests, answered, refused, givenUp, needed, lost } = load.outcome;
  console.log(
    `\n${requests} requests: ${answered} answered, ${refused} refused as they had to be, ${givenUp} given up by the client,`,
  );
  console.log(
    `${needed} in part while ${values.kill} was away, ${[...lost.values()].reduce((sum, count) => sum + count, 0)} lost`,
  );
  for (const [what, count] of lost) console.log(`  lost without need: ${count} x ${what}`);
  isGood = lost.size === 0;
  for (const [name, ofProcess] of samples) {
    const trend = memoryTrend(ofProcess);
    if (!trend) continue;
    const { first, last, perHour, isFlat } = trend;
    const words = isFlat ? 'flat' : 'GROWS';
    console.log(
      `${name.padEnd(12)} ${first.toFixed(0)} to ${last.toFixed(0)} MB once warm, ${perHour.toFixed(0)} MB an hour: ${words}`,
    );
    isGood &&= isFlat;
  }
  console.log(
    isGood
      ? 'Nothing was lost without need, and memory is flat.'
      : 'Not as it should be; the lines above say what.',
  );
} finally {
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isGood ? 0 : 1;
