/**
 * `npm run replica`: a PostgreSQL and its streaming replica in a scratch folder, a gateway on each with the cited facts, both
 * with one Redis where REDIS_URL names one. Prints how far the replica's answers are behind, and whether any gateway ever
 * answered from what the other had kept of another state of the data. The exit code is 1 when one did.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLocalPlatform } from '@ntp-graph/gateway';
import { readSettings } from '@ntp-graph/kit';
import { freePort } from '../support/free-port.js';
import { type GatewayProcess, runGateway } from '../support/run-gateway.js';

const bin = globSync('/usr/lib/postgresql/*/bin').at(-1);
if (!bin) throw new Error('There is no PostgreSQL in /usr/lib/postgresql; expected a server to start two of');

const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-replica-'));
const isRoot = process.getuid?.() === 0;

/** Runs a program of PostgreSQL, which refuses to be run as root. */
function postgresql(program: string, ...args: string[]): string {
  const command = [`${bin}/${program}`, ...args];
  const [name = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
  return execFileSync(name, rest, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] }).toString();
}

if (isRoot) {
  chmodSync(folder, 0o755);
  const id = Number(execFileSync('id', ['-u', 'postgres']).toString());
  chownSync(folder, id, id);
}
const [primaryPort, replicaPort] = [await freePort(), await freePort()];

function start(name: string, port: number): void {
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  execFileSync(
    isRoot ? 'runuser' : `${bin}/pg_ctl`,
    [
      ...(isRoot ? ['-u', 'postgres', '--', `${bin}/pg_ctl`] : []),
      ...['-D', join(folder, name), '-l', join(folder, `${name}.log`), '-o', options, '-w', 'start'],
    ],
    { cwd: folder, stdio: 'ignore' },
  );
}

const sql = (port: number, text: string) =>
  postgresql(
    'psql',
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-U',
    'postgres',
    '-d',
    'ntp',
    '-qtAc',
    text,
  ).trim();

async function ask(url: string): Promise<{ readonly name: string; readonly cache: string | null }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ programme(code: "NTM") { name(language: EN) } }' }),
  });
  const { data } = (await response.json()) as { data: { programme: { name: string } } };
  return { name: data.programme.name, cache: response.headers.get('x-cache') };
}

const name = (number: number) => `New rural areas, wording ${number}`;
const write = (number: number) =>
  sql(primaryPort, `update programmes.programme set name_en = '${name(number)}' where code = 'NTM'`);

const gateways: GatewayProcess[] = [];
let wrong = 0;
try {
  postgresql('initdb', '-D', join(folder, 'primary'), '-U', 'postgres', '-A', 'trust', '--no-sync');
  start('primary', primaryPort);
  postgresql('createdb', '-h', '127.0.0.1', '-p', String(primaryPort), '-U', 'postgres', 'ntp');
  const urlOf = (port: number) => `postgres://postgres@127.0.0.1:${port}/ntp`;
  const database = openLocalPlatform(readSettings({ DATABASE_URL: urlOf(primaryPort), SEED_SCALE: 'facts' }));
  await database.ready;
  for (const subgraph of database.prepared) await subgraph.close();
  await database.close();
  postgresql(
    'pg_basebackup',
    ...['-h', '127.0.0.1', '-p', String(primaryPort), '-U', 'postgres'],
    ...['-D', join(folder, 'replica'), '-R', '-c', 'fast', '--no-sync'],
  );
  start('replica', replicaPort);

  const { REDIS_URL = '' } = process.env;
  for (const port of [primaryPort, replicaPort]) {
    gateways.push(runGateway({ DATABASE_URL: urlOf(port), SEED_SCALE: 'facts', REDIS_URL }));
  }
  const urls = await Promise.all(
    gateways.map(async (gateway) => (await gateway.line(/is ready at/)).split(' ').at(-1) ?? ''),
  );
  const [primary = '', replica = ''] = urls;

  const expected = (what: string, found: string, right: string) => {
    if (found === right) return;
    wrong += 1;
    console.log(`${what} answered "${found}"; expected "${right}"`);
  };
  /** What both answer, asked so often that it is kept and served from there. */
  async function settle(): Promise<void> {
    for (let time = 0; time < 4; time += 1) await Promise.all([ask(primary), ask(replica)]);
  }

  const behind: number[] = [];
  for (let number = 1; number <= 20; number += 1) {
    await settle();
    write(number);
    const written = performance.now();
    expected('The primary', (await ask(primary)).name, name(number));
    while ((await ask(replica)).name !== name(number)) await sleep(1);
    behind.push(performance.now() - written);
  }
  behind.sort((a, b) => a - b);
  const [median = 0, longest = 0] = [behind[10], behind.at(-1)];
  console.log(
    `After a write the replica answers it within ${median.toFixed(0)} ms (median of 20), ${longest.toFixed(0)} ms at most.`,
  );

  await settle();
  sql(replicaPort, 'select pg_wal_replay_pause()');
  write(100);
  for (let time = 0; time < 20; time += 1) {
    expected('The primary', (await ask(primary)).name, name(100));
    expected('The replica, held back', (await ask(replica)).name, name(20));
  }
  sql(replicaPort, 'select pg_wal_replay_resume()');
  while ((await ask(replica)).name !== name(100)) await sleep(5);
  const kept = await ask(replica);
  console.log(
    `Held back, the replica answered its own state and the primary the new one, 20 times each${REDIS_URL ? ', with one Redis between them' : ''}; resumed, it answers the new one (x-cache: ${kept.cache}).`,
  );
} finally {
  for (const { child } of gateways) child.kill();
  await Promise.all(gateways.map((gateway) => gateway.exit()));
  for (const which of ['replica', 'primary']) {
    if (existsSync(join(folder, which, 'postmaster.pid'))) {
      postgresql('pg_ctl', '-D', join(folder, which), '-m', 'fast', 'stop');
    }
  }
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong > 0 ? 1 : 0;
