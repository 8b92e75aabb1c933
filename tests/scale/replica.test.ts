import { setTimeout as sleep } from 'node:timers/promises';
import { openLocalPlatform } from '@ntp-graph/gateway';
import { readSettings } from '@ntp-graph/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayProcess, runGateway } from '../support/run-gateway.js';
import { postgresqlPrograms, StreamingPair } from './support/streaming-pair.js';
import { askWording, type WordingAnswer, writeWording } from './support/wording.js';

const redisUrl = process.env.REDIS_URL;

describe.skipIf(!postgresqlPrograms || !redisUrl)(
  'a gateway on a replica, another on its primary, one Redis',
  () => {
    let pair: StreamingPair;
    /** The four on the primary: what writes is told which state of the data it made. */
    let writer: ReturnType<typeof openLocalPlatform>;
    const gateways: GatewayProcess[] = [];
    let urls: { readonly primary: string; readonly replica: string };

    beforeAll(async () => {
      pair = await StreamingPair.start();
      writer = openLocalPlatform(readSettings({ DATABASE_URL: pair.primaryUrl, SEED_SCALE: 'facts' }));
      await writer.ready;
      for (const DATABASE_URL of [pair.primaryUrl, pair.replicaUrl]) {
        gateways.push(runGateway({ DATABASE_URL, SEED_SCALE: 'facts', REDIS_URL: redisUrl }));
      }
      const [primary = '', replica = ''] = await Promise.all(
        gateways.map(async (gateway) => (await gateway.line(/is ready at/)).split(' ').at(-1) ?? ''),
      );
      urls = { primary, replica };
    });
    afterAll(async () => {
      for (const { child } of gateways) child.kill();
      for (const gateway of gateways) await gateway.exit();
      for (const subgraph of writer?.prepared ?? []) await subgraph.close();
      await writer?.close();
      pair?.stop();
    });

    it('never go back, nor answer what is older than the version that they say', async () => {
      /** The number that was written last, by the state of the data that it made. */
      const written = new Map<string, number>();
      let last = 0;
      const programmes = writer.prepared.find(({ name }) => name === 'programmes');
      async function write(times: number): Promise<void> {
        for (let time = 0; time < times; time += 1) {
          await writer.server.bulk((connection) => connection.execute(writeWording(last + 1)));
          last += 1;
          written.set(`programmes=${await programmes?.version()}`, last);
          await sleep(20);
        }
      }
      await write(1);

      let isReading = true;
      async function read(url: string): Promise<WordingAnswer[]> {
        const answers: WordingAnswer[] = [];
        while (isReading) answers.push(await askWording(url));
        return answers;
      }
      const readers = [
        urls.primary,
        urls.primary,
        urls.primary,
        urls.replica,
        urls.replica,
        urls.replica,
      ].map(read);
      const reached = (url: string, number: number) =>
        expect.poll(async () => (await askWording(url)).number, { timeout: 100_000 }).toBe(number);

      await write(30);
      await reached(urls.replica, last);
      pair.onReplica('select pg_wal_replay_pause()');
      const held = last;
      await write(30);
      await reached(urls.primary, last);
      expect((await askWording(urls.replica)).number).toBe(held);
      pair.onReplica('select pg_wal_replay_resume()');
      await reached(urls.replica, last);
      await write(10);
      await reached(urls.replica, last);
      isReading = false;

      const answers = await Promise.all(readers);
      for (const ofOne of answers) {
        const numbers = ofOne.map(({ number }) => number);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }
      const dated = answers.flat().filter(({ state }) => state !== null);
      const older = dated.filter(({ number, state }) => number < (written.get(String(state)) ?? Number.NaN));
      expect(older).toEqual([]);
      expect(dated.filter(({ state }) => !written.has(String(state)))).toEqual([]);
      const hits = answers.flat().filter(({ cache }) => cache === 'hit').length;
      console.log(
        `${answers.flat().length} answers by six readers, ${hits} of them kept ones, ${dated.length} with their version`,
      );
      expect(hits).toBeGreaterThan(100);
      expect(dated.length).toBeGreaterThan(100);
    });
  },
);
