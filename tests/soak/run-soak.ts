/**
 * `npm run soak -- --minutes 30`: mixed load on the platform as services, two clients for each core. In the middle one
 * subgraph (`--kill finance`) is killed and, a moment later, started again. Prints the memory of each process every
 * minute, and at the end whether it is flat and which requests were lost, when and why. On PGlite, or with DATABASE_URL on
 * that database. `--seconds` in place of `--minutes` for a try. `--write` puts the result into tests/bench/safety.md.
 *
 * Memory is judged by what a process holds after a full collection, which it is told to make for each sample. What the
 * system counts (RSS, printed too) is no judge: V8 lets its heap grow as long as there is room, and gives back late.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { commit } from '../support/commit.js';
import { writeSafety } from '../support/safety-page.js';
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
    write: { type: 'boolean', default: false },
  },
});
const total = Math.min(values.seconds ? Number(values.seconds) : Number(values.minutes) * 60, 6 * 3600);
const interval = Math.min(60, total / 5);
/** Seconds between two samples: a full collection takes a moment, in which a process does nothing else. */
const betweenSamples = Math.max(2, total / 60);
const clients = 2 * availableParallelism();

const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-soak-'));
const platform = await SoakPlatform.start(folder);
const load = new SoakLoad(platform.urlOf('gateway'), clients);
const began = performance.now();
const elapsed = () => (performance.now() - began) / 1000;
/** Of each process since it was started last. */
const samples = new Map<string, MemorySample[]>(platform.names.map((name) => [name, []]));

/** What a process holds, and what the system counts of it. */
function inWords(name: string): string {
  const held = samples.get(name)?.at(-1)?.megabytes.toFixed(0);
  return `${held ?? '?'} (${platform.memoryOf(name)?.toFixed(0) ?? 'away'})`;
}

async function sampleMemory(): Promise<void> {
  let printed = 0;
  const heading = platform.names.map((name) => name.padStart(14)).join('');
  console.log(`${total} s, ${clients} clients; MB held (RSS)\n    time${heading}    requests`);
  while (elapsed() < total) {
    await sleep(betweenSamples * 1000);
    for (const name of platform.names) {
      const megabytes = await platform.heldBy(name);
      if (megabytes !== null) samples.get(name)?.push({ at: elapsed(), megabytes });
    }
    if (elapsed() < printed + interval) continue;
    printed += interval;
    const row = platform.names.map((name) => inWords(name).padStart(14)).join('');
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

/** What is said at the end, on the screen and in the page. */
const report: string[] = [];
function say(line: string): void {
  console.log(line);
  report.push(line);
}

let isGood = true;
try {
  await Promise.all([sampleMemory(), killInTheMiddle()]);
  await load.stop();
  const { requests, answered, refused, givenUp, needed, lost } = load.outcome;
  say(
    `- ${requests} requests: ${answered} answered, ${refused} refused as they had to be, ${givenUp} given up by the client`,
  );
  say(`- ${needed} answered in part while ${values.kill} was away, ${lost.length} lost`);
  for (const { sent, at, what, asked } of lost) {
    say(`- lost without need: ${asked}, sent at ${sent.toFixed(1)} s, at ${at.toFixed(1)} s ${what}`);
  }
  isGood = lost.length === 0;
  for (const [name, ofProcess] of samples) {
    const trend = memoryTrend(ofProcess);
    if (!trend) continue;
    const { first, last, perHour, isFlat } = trend;
    const held = `holds ${first.toFixed(0)} to ${last.toFixed(0)} MB once warm, ${perHour.toFixed(0)} MB an hour`;
    say(`- ${name} ${held}: ${isFlat ? 'flat' : 'GROWS'}`);
    isGood &&= isFlat;
  }
  console.log(
    isGood
      ? 'Nothing was lost without need, and memory is flat.'
      : 'Not as it should be; the lines above say what.',
  );
  if (values.write) {
    const how = `${total} s, ${clients} clients, on ${process.env.DATABASE_URL ? 'PostgreSQL' : 'PGlite'}.`;
    writeSafety('Soak', `${how}\n\n${report.join('\n')}`, commit());
  }
} finally {
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isGood ? 0 : 1;
