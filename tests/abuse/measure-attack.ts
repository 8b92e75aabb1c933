import { readFileSync } from 'node:fs';
import type { Probe } from '../support/start-probe.js';
import type { Attack } from './attacks.js';

/** What is attacked: the platform, and the processes that it is. */
export interface Target {
  readonly url: string;
  readonly servers: readonly {
    readonly name: string;
    readonly url: string;
    readonly pid: number;
    readonly probe: Probe;
  }[];
}

/** What an attack did. */
export interface Damage {
  readonly name: string;
  /** HTTP status and error code of the last answer. */
  readonly status: number;
  readonly code: string | null;
  readonly answerBytes: number;
  /** Milliseconds that it took, all its requests together. */
  readonly milliseconds: number;
  /** Milliseconds of processor time that the servers took meanwhile, the other client's queries included. */
  readonly processorTime: number;
  /** The longest that another client's small query took meanwhile, in milliseconds. */
  readonly stall: number;
  /**
   * The longest that a server did one thing and nothing else meanwhile, in milliseconds of processor time: what else
   * the machine does makes it no longer.
   */
  readonly turn: number;
  /** The server that did. */
  readonly slowest: string;
  /** What the servers hold more than before, after a full collection of garbage, in megabytes. */
  readonly held: number;
  /** What their memory has grown by, as the system counts it, in megabytes. */
  readonly megabytes: number;
}

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

function send(url: string, body: string, further: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { ...headers, ...further },
    body,
    signal: AbortSignal.timeout(120_000),
  });
}

/** The memory of a process, in megabytes. */
function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Milliseconds of processor time that a process has taken: Linux counts them in hundredths of a second. */
function processorTimeOf(pid: number): number {
  const [, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = fields.join(') ').split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What the servers of a target hold after a full collection, in megabytes. */
export async function heldBy({ servers }: Target): Promise<number> {
  return sum(await Promise.all(servers.map(({ probe }) => probe.held())));
}

/** The statements that PostgreSQL is at work on for the servers of a target. */
export async function statementsUnderWay({ servers }: Target): Promise<number> {
  const counts = servers.map(async ({ url }) => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const inUse = metrics.matchAll(/^ntp_graph_pool_connections\{.*state="in_use".*\} (\d+)/gm);
    return sum([...inUse].map(([, count]) => Number(count)));
  });
  return sum(await Promise.all(counts));
}

/** The longest turn of any of them since this was last asked. */
async function longestTurn({
  servers,
}: Target): Promise<{ readonly turn: number; readonly slowest: string }> {
  const turns = await Promise.all(
    servers.map(async ({ name, probe }) => ({ turn: await probe.longestTurn(), slowest: name })),
  );
  return turns.reduce((one, other) => (other.turn > one.turn ? other : one));
}

const small = JSON.stringify({ query: '{ programmes { code } }' });

/** Another client, who asks one small thing after another until told to stop, and keeps the longest wait. */
function askMeanwhile(url: string): { stop(): Promise<number> } {
  let isStopped = false;
  let longest = 0;
  const asking = (async () => {
    while (!isStopped) {
      const began = performance.now();
      await (await send(`${url}/graphql`, small, { 'cache-control': 'no-store' })).text();
      longest = Math.max(longest, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return longest;
  })();
  return {
    stop() {
      isStopped = true;
      return asking;
    },
  };
}

/** Attacks a platform, while another client uses it. */
export async function measureAttack(target: Target, attack: Attack): Promise<Damage> {
  const { url, servers } = target;
  const memory = () => sum(servers.map(({ pid }) => memoryOf(pid)));
  const processorTime = () => sum(servers.map(({ pid }) => processorTimeOf(pid)));
  const heldBefore = await heldBy(target);
  const before = memory();
  const processorTimeBefore = processorTime();
  const other = askMeanwhile(url);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await longestTurn(target);
  const began = performance.now();
  const address = `${url}/graphql${attack.format ? `?format=${attack.format}` : ''}`;
  let status = 0;
  let bytes = Buffer.alloc(0);
  for (const body of attack.bodies()) {
    const response = await send(address, body);
    status = response.status;
    bytes = Buffer.from(await response.arrayBuffer());
  }
  const milliseconds = performance.now() - began;
  const { turn, slowest } = await longestTurn(target);
  const stall = await other.stop();
  const spent = processorTime() - processorTimeBefore;
  const code = /"code":"([A-Z_]+)"/.exec(bytes.toString('latin1', 0, 100_000))?.[1] ?? null;
  const megabytes = memory() - before;
  return {
    name: attack.name,
    status,
    code: attack.format && status === 200 ? null : code,
    answerBytes: bytes.length,
    milliseconds,
    processorTime: spent,
    stall,
    turn,
    slowest,
    held: (await heldBy(target)) - heldBefore,
    megabytes,
  };
}
