/**
 * `npm run replica`: a PostgreSQL and its streaming replica in a scratch folder, a gateway on each with the cited facts, both
 * with one Redis where REDIS_URL names one. Prints how far the replica's answers are behind, and whether any gateway ever
 * answered from what the other had kept of another state of the data. The exit code is 1 when one did.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type GatewayProcess, runGateway } from '../support/run-gateway.js';
import { postgresqlPrograms, StreamingPair } from './support/streaming-pair.js';
import { askWording, wording, writeWording } from './support/wording.js';

if (!postgresqlPrograms) {
  throw new Error('There is no PostgreSQL in /usr/lib/postgresql; expected a server to start two of');
}
const pair = await StreamingPair.start();
const gateways: GatewayProcess[] = [];
let wrong = 0;
try {
  const { REDIS_URL = '' } = process.env;
  for (const DATABASE_URL of [pair.primaryUrl, pair.replicaUrl]) {
    gateways.push(runGateway({ DATABASE_URL, SEED_SCALE: 'facts', REDIS_URL }));
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
    for (let time = 0; time < 4; time += 1) await Promise.all([askWording(primary), askWording(replica)]);
  }

  const behind: number[] = [];
  for (let number = 1; number <= 20; number += 1) {
    await settle();
    pair.onPrimary(writeWording(number));
    const written = performance.now();
    expected('The primary', (await askWording(primary)).name, wording(number));
    while ((await askWording(replica)).number !== number) await sleep(1);
    behind.push(performance.now() - written);
  }
  behind.sort((a, b) => a - b);
  const [median = 0, longest = 0] = [behind[10], behind.at(-1)];
  const shared = REDIS_URL ? 'with one Redis between the gateways' : 'without a Redis';
  console.log(
    `After a write the replica answers it within ${median.toFixed(0)} ms (median of 20), ${longest.toFixed(0)} ms at most, ${shared}.`,
  );

  await settle();
  pair.onReplica('select pg_wal_replay_pause()');
  pair.onPrimary(writeWording(100));
  for (let time = 0; time < 20; time += 1) {
    expected('The primary', (await askWording(primary)).name, wording(100));
    expected('The replica, held back', (await askWording(replica)).name, wording(20));
  }
  pair.onReplica('select pg_wal_replay_resume()');
  while ((await askWording(replica)).number !== 100) await sleep(5);
  const kept = await askWording(replica);
  console.log(
    `Held back, the replica answered its own state and the primary the new one, 20 times each; resumed, it answers the new one (x-cache: ${kept.cache}).`,
  );
} finally {
  for (const { child } of gateways) child.kill();
  await Promise.all(gateways.map((gateway) => gateway.exit()));
  pair.stop();
}
process.exitCode = wrong > 0 ? 1 : 0;
