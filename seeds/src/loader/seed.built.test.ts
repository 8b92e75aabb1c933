import { createSubgraph } from '@ntp-graph/indicators';
import type { Subgraph } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
// As built: the thread that makes the rows is a script of its own.
import { AlreadySeededError, type Progress, type SeedMode, seed } from '@ntp-graph/seeds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFacts } from '../facts/read-facts.js';

const silent: Progress = { start() {}, advance() {}, finish() {} };
const first = { scale: 'facts', seedNumber: 1 } as const;
const other = { scale: 'facts', seedNumber: 2 } as const;
const observations = readFacts().observations.length;

describe.each(testDatabases)('loading a data set, on $name', (testDatabase) => {
  let database: Awaited<ReturnType<typeof testDatabase.open>>;
  let subgraph: Subgraph;
  beforeAll(async () => {
    database = await testDatabase.open();
    subgraph = createSubgraph(database.server);
    await subgraph.migrate();
  });
  afterAll(async () => {
    await subgraph?.close();
    await database?.close();
  });

  const read = (sql: string) => database.server.bulk((connection) => connection.execute(sql));

  async function loaded() {
    const marks = await read(`select seed_number::int as mark from indicators.data_set where name = 'seed'`);
    const [rows] = await read('select count(*)::int as observations from indicators.observation');
    return { mark: marks[0]?.mark ?? null, ...rows };
  }

  const indexes = () =>
    read(`select indexdef from pg_indexes where schemaname = 'indicators' order by indexname`);

  it('leaves an empty schema when it fails on the way, with all its indexes', async () => {
    const before = await indexes();
    const failing: Progress = {
      ...silent,
      advance() {
        throw new Error('killed');
      },
    };
    await expect(seed([subgraph], first, 'keep', failing)).rejects.toThrow('killed');
    expect(await loaded()).toEqual({ mark: null, observations: 0 });
    expect(await indexes()).toEqual(before);
  });

  it('writes the rows with the mark of what they are, and makes every index anew', async () => {
    const before = await indexes();
    await seed([subgraph], first, 'keep', silent);
    expect(await loaded()).toEqual({ mark: 1, observations });
    expect(await indexes()).toEqual(before);
  });

  it.each<SeedMode>(['keep', 'insist', 'replace'])(
    'that is there already writes nothing: %s',
    async (mode) => {
      const before = await subgraph.version();
      await seed([subgraph], first, mode, silent);
      expect(await subgraph.version()).toBe(before);
    },
  );

  it('writes nothing over another, kept or refused by its name', async () => {
    const before = await subgraph.version();
    await seed([subgraph], other, 'keep', silent);
    const refused = seed([subgraph], other, 'insist', silent);
    await expect(refused).rejects.toThrow(AlreadySeededError);
    await expect(refused).rejects.toThrow(
      'indicators holds the facts data set of seed number 1, not facts of 2; add --replace',
    );
    expect(await subgraph.version()).toBe(before);
  });

  it('puts the new one in the place of another when told to', async () => {
    await seed([subgraph], other, 'replace', silent);
    expect(await loaded()).toEqual({ mark: 2, observations });
  });
});
