import { readFileSync } from 'node:fs';
import type { Attack } from './attacks.js';

/** What an attack did. */
export interface Damage {
  readonly name: string;
  /** HTTP status and error code of the last answer. */
  readonly status: number;
  readonly code: string | null;
  readonly answerBytes: number;
  /** Milliseconds that it took, all its requests together. */
  readonly milliseconds: number;
  /** Milliseconds of processor time that the server took meanwhile, the other client's queries included. */
  readonly processorTime: number;
  /** The longest that another client's small query took meanwhile, in milliseconds. */
  readonly stall: number;
  /** The longest that the server did one thing and nothing else meanwhile, by its own account, in milliseconds. */
  readonly turn: number;
  /** What the server's memory has grown by, in megabytes. */
  readonly megabytes: number;
}

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

function send(url: string, body: string, further: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, ...further },
    body,
    signal: AbortSignal.timeout(60_000),
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

/** The longest turn of the server's event loop since this was last asked. */
async function longestTurn(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const [, seconds = '0'] = /^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(metrics) ?? [];
  return Number(seconds) * 1000;
}

const small = JSON.stringify({ query: '{ programmes { code } }' });

/** Another client, who asks one small thing after another until told to stop, and keeps the longest wait. */
function askMeanwhile(url: string): { stop(): Promise<number> } {
  let isStopped = false;
  let longest = 0;
  const asking = (async () => {
    while (!isStopped) {
      const began = performance.now();
      await (await send(url, small, { 'cache-control': 'no-store' })).text();
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

/** Attacks a server, while another client uses it. */
export async function measureAttack(url: string, pid: number, attack: Attack): Promise<Damage> {
  const before = memoryOf(pid);
  const processorTimeBefore = processorTimeOf(pid);
  const other = askMeanwhile(url);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await longestTurn(url);
  const began = performance.now();
  let status = 0;
  let text = '';
  for (const body of attack.bodies()) {
    const response = await send(url, body);
    status = response.status;
    text = await response.text();
  }
  const milliseconds = performance.now() - began;
  const turn = await longestTurn(url);
  const stall = await other.stop();
  const code = /"code":"([A-Z_]+)"/.exec(text.slice(0, 100_000))?.[1] ?? null;
  return {
    name: attack.name,
    status,
    code,
    answerBytes: text.length,
    milliseconds,
    processorTime: processorTimeOf(pid) - processorTimeBefore,
    stall,
    turn,
    megabytes: memoryOf(pid) - before,
  };
}
