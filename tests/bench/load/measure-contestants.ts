import type pg from 'pg';
import type { Contestant } from '../contestants/contestant.ts';
import type { Question } from '../questions.ts';
import { type Client, openClient } from './client.ts';
import { backends, processTimes, timeBetween } from './cpu-time.ts';
import { measureLatency } from './measure-latency.ts';
import { measureThroughput } from './measure-throughput.ts';
import type { Measurement } from './measurement.ts';
import { percentile } from './percentile.ts';

/** How long and how often each contestant is measured. */
export interface Plan {
  /** Each round measures every contestant once, so that what changes on the machine meets them all alike. */
  readonly rounds: number;
  /** No round begins after this many milliseconds. */
  readonly budget: number;
  /** How long a window of load lasts, in milliseconds. */
  readonly window: number;
  /** How long the load before each window lasts, which is not measured. */
  readonly rampUp: number;
  readonly clients: number;
  /** How many requests a round asks one at a time. */
  readonly oneByOne: number;
}

class Running {
  readonly latencies: number[] = [];
  steady = 0;
  seconds = 0;
  answered = 0;
  serverTime = 0;
  askedTime = 0;
  databaseTime = 0;
  private readonly bodies: readonly string[];
  private readonly client: Client;
  readonly contestant: Contestant;
  private cursor = 0;

  constructor(contestant: Contestant, questions: readonly Question[], clients: number) {
    this.contestant = contestant;
    this.bodies = questions.map((question) => contestant.body(question));
    this.client = openClient(contestant.url, clients);
  }

  /** Some of the questions, one after another; the next round asks the next ones. */
  async oneByOne(round: number, { oneByOne }: Plan): Promise<void> {
    const bodies = this.bodies.slice(round * oneByOne, (round + 1) * oneByOne);
    this.latencies.push(...(await measureLatency(this.client, bodies)));
  }

  async underLoad({ clients, window, rampUp }: Plan, database: pg.Client): Promise<void> {
    const next = () => this.bodies[this.cursor++ % this.bodies.length] as string;
    // A pool closes what was idle for long: its connections are opened, and their plans made, before the window.
    await measureThroughput(this.client, clients, rampUp, next);
    const { processes } = this.contestant;
    const asked = processes.slice(0, 1);
    const before = processTimes(processes);
    const postgresql = processTimes(await backends(database));
    const load = await measureThroughput(this.client, clients, window, next);
    const after = processTimes(processes);
    this.serverTime += timeBetween(before, after);
    this.askedTime += timeBetween(before, new Map(asked.map((id) => [id, after.get(id) ?? 0])));
    this.databaseTime += timeBetween(postgresql, processTimes(await backends(database)));
    this.steady += load.steady;
    this.seconds += load.seconds;
    this.answered += load.answered;
  }

  close(): Measurement {
    this.client.close();
    return {
      name: this.contestant.name,
      p50: percentile(this.latencies, 0.5),
      p95: percentile(this.latencies, 0.95),
      throughput: this.steady / this.seconds,
      serverTime: this.serverTime / this.answered,
      askedTime: this.askedTime / this.answered,
      databaseTime: this.databaseTime / this.answered,
      repeated: this.client.repeated(),
    };
  }
}

/** Measures every contestant, interleaved in rounds. */
export async function measureContestants(
  contestants: readonly Contestant[],
  questions: readonly Question[],
  plan: Plan,
  database: pg.Client,
): Promise<Measurement[]> {
  const all = contestants.map((contestant) => new Running(contestant, questions, plan.clients));
  const end = performance.now() + plan.budget;
  for (let round = 0; round < plan.rounds && performance.now() < end; round += 1) {
    for (const running of all) {
      await running.underLoad(plan, database);
      await running.oneByOne(round, plan);
    }
    console.log(`Round ${round + 1} of ${plan.rounds} done`);
  }
  return all.map((running) => running.close());
}
