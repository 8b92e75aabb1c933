import { type Served, servePlatform } from '../contestants/start-servers.ts';
import { type Client, openClient } from '../load/client.ts';
import { processTimes, timeBetween } from '../load/cpu-time.ts';
import type { Plan } from '../load/measure-contestants.ts';
import { measureLatency } from '../load/measure-latency.ts';
import { measureThroughput } from '../load/measure-throughput.ts';
import { percentile } from '../load/percentile.ts';
import { flagship, type Question } from '../questions.ts';

/** What a client may accept: nothing compressed, and each of what we can. */
const encodings = ['identity', 'gzip', 'br', 'zstd'] as const;

const states = { executed: '0', kept: '64' } as const;

/** What was measured of the flagship in one encoding. */
export interface Compression {
  readonly answers: keyof typeof states;
  readonly encoding: (typeof encodings)[number];
  /** Of one answer, on the average. */
  readonly bytes: number;
  /** Milliseconds, one request at a time. */
  readonly p50: number;
  /** Requests per second. */
  readonly throughput: number;
  /** Milliseconds of processor time of the server per request under load. */
  readonly serverTime: number;
}

class Running {
  private readonly of: Pick<Compression, 'answers' | 'encoding'>;
  private readonly server: number;
  private readonly bodies: readonly string[];
  private readonly client: Client;
  private readonly taken: number[] = [];
  private bytes = 0;
  private steady = 0;
  private seconds = 0;
  private answered = 0;
  private time = 0;
  private cursor = 0;

  constructor(
    of: Pick<Compression, 'answers' | 'encoding'>,
    platform: Served,
    bodies: readonly string[],
    clients: number,
  ) {
    this.of = of;
    this.server = platform.id;
    this.bodies = bodies;
    this.client = openClient(platform.url, clients, { 'accept-encoding': of.encoding });
  }

  async warmUp(): Promise<void> {
    // An answer is kept from its second request on, and compressed when it is sent so.
    for (const body of [...this.bodies, ...this.bodies, ...this.bodies]) await this.client.ask(body);
    for (const body of this.bodies) this.bytes += Buffer.concat(await this.client.ask(body)).length;
  }

  async round({ clients, window, rampUp }: Plan): Promise<void> {
    const next = () => this.bodies[this.cursor++ % this.bodies.length] as string;
    await measureThroughput(this.client, clients, rampUp, next);
    const before = processTimes([this.server]);
    const load = await measureThroughput(this.client, clients, window, next);
    this.time += timeBetween(before, processTimes([this.server]));
    this.steady += load.steady;
    this.seconds += load.seconds;
    this.answered += load.answered;
    this.taken.push(...(await measureLatency(this.client, this.bodies)));
  }

  close(): Compression {
    this.client.close();
    return {
      ...this.of,
      bytes: this.bytes / this.bodies.length,
      p50: percentile(this.taken, 0.5),
      throughput: this.steady / this.seconds,
      serverTime: this.time / this.answered,
    };
  }
}

/** Measures the flagship with and without compression, executed each time and kept, on the platform in one process. */
export async function measureCompression(
  databaseUrl: string,
  questions: readonly Question[],
  plan: Plan,
): Promise<Compression[]> {
  const bodies = questions.map((variables) => JSON.stringify({ query: flagship, variables }));
  const measured: Compression[] = [];
  for (const [answers, megabytes] of Object.entries(states) as ['executed' | 'kept', string][]) {
    const platform = await servePlatform(4731, {
      DATABASE_URL: databaseUrl,
      RESPONSE_CACHE_MEGABYTES: megabytes,
    });
    try {
      const all = encodings.map(
        (encoding) => new Running({ answers, encoding }, platform, bodies, plan.clients),
      );
      for (const running of all) await running.warmUp();
      for (let round = 0; round < plan.rounds; round += 1)
        for (const running of all) await running.round(plan);
      measured.push(...all.map((running) => running.close()));
    } finally {
      await platform.stop();
    }
  }
  return measured;
}
