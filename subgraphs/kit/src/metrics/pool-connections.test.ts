import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseServer } from '../database/database-server.js';
import { ormOptions } from '../database/orm-options.js';
import { postgresqlServer } from '../database/postgresql-server.js';
import { sql } from '../reading/sql.js';
import { createScratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { poolGauge, poolWaitingGauge } from './pool-connections.js';

describe.skipIf(!process.env.DATABASE_URL)('a pool of one connection', () => {
  let scratch: ScratchDatabase;
  let server: DatabaseServer;
  beforeAll(async () => {
    scratch = await createScratchDatabase(String(process.env.DATABASE_URL));
    server = postgresqlServer(scratch.url, 1);
    await server.executeAlone('create table held (id int)');
  });
  afterAll(async () => {
    await server.close();
    await scratch.drop();
  });

  /** What is told of it: connections in use and idle, and statements that wait for one. */
  async function told(): Promise<unknown[]> {
    const [connections, waiting] = [(await poolGauge.get()).values, (await poolWaitingGauge.get()).values];
    const of = (state: string) =>
      connections.find(({ labels }) => labels.schema === 'pooled' && labels.state === state)?.value;
    return [of('in_use'), of('idle'), waiting.find(({ labels }) => labels.schema === 'pooled')?.value];
  }

  it('tells how many statements wait for it, while a lock holds up the one that has it', async () => {
    const orm = server.createOrm(ormOptions('pooled', [], []));
    const database = (orm.em as SqlEntityManager).getKysely();
    const read = () => sql`select id from held`.execute(database);
    await read();
    expect(await told()).toEqual([0, 1, 0]);
    let reads: Promise<unknown>[] = [];
    await server.bulk(async ({ execute }) => {
      await execute('lock table held in access exclusive mode');
      reads = [read(), read(), read()];
      await expect.poll(told).toEqual([1, 0, 2]);
    });
    await Promise.all(reads);
    expect(await told()).toEqual([0, 1, 0]);
    await orm.close(true);
    expect(await told()).toEqual([undefined, undefined, undefined]);
  });
});
