import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registrationFixtures } from '../testing/registration-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { mayFollow, RegistrationStage } from './registration-stage.js';

const all = Object.values(RegistrationStage);
const undone = new Error('undone');

/** The shortest legal way to a stage, itself included. */
function wayTo(stage: RegistrationStage | null): RegistrationStage[] {
  if (stage === null) return [];
  const previous = all.find((candidate) => mayFollow(candidate, stage)) ?? null;
  return [...wayTo(previous), stage];
}

describe.each(testDatabases)('the table of stages, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, registrationFixtures);
  });
  afterAll(() => graph.close());

  /** What the database says to stages of a registration, in one statement; nothing of it is kept. */
  async function verdict(stages: readonly (readonly [string, number, string])[]): Promise<string> {
    const rows = stages.map(([stage, sequence, on]) => `('R', ${sequence}, '${stage}', '${on}', true)`);
    const insert = `insert into programmes.registration_stage (registration_id, sequence, stage, reached_on, synthetic)
      values ${rows.join(', ')}`;
    const work = graph.server.bulk(async (connection) => {
      await connection.execute(insert);
      throw undone;
    });
    return work.then(
      () => 'kept',
      (error: Error) => (error === undone ? 'legal' : error.message),
    );
  }

  it('takes exactly the steps that `mayFollow` allows', async () => {
    for (const previous of [null, ...all]) {
      const way = wayTo(previous);
      for (const stage of all) {
        const stages = [...way, stage].map((one, index) => [one, index + 1, '2023-05-01'] as const);
        const expected = mayFollow(previous, stage) ? /^legal$/ : /registration R may not reach/;
        expect(await verdict(stages), `${previous} to ${stage}`).toMatch(expected);
      }
    }
  });

  it('takes no gap in the sequence and no day before the stage before', async () => {
    const first = ['REGISTERED', 1, '2023-05-01'] as const;
    expect(await verdict([first, ['SELF_ASSESSED', 3, '2023-06-01']])).toMatch(/may not reach SELF_ASSESSED/);
    expect(await verdict([first, ['SELF_ASSESSED', 2, '2023-04-30']])).toMatch(/may not reach SELF_ASSESSED/);
    expect(await verdict([first, ['SELF_ASSESSED', 2, '2023-05-01']])).toBe('legal');
  });

  it('adds to what is there, and not beside it', async () => {
    const append = (id: string, sequence: number, stage: string, on: string) =>
      graph.server.bulk((connection) =>
        connection.execute(
          `insert into programmes.registration_stage (registration_id, sequence, stage, reached_on, synthetic)
           values ($1, $2, $3, $4, true) returning stage`,
          [id, sequence, stage, on],
        ),
      );
    const id = '2004:09307/NTM_ADVANCED/2023';
    await expect(append(id, 2, 'RECOGNISED', '2024-03-01')).rejects.toThrow(/may not reach RECOGNISED/);
    await expect(append(id, 2, 'SELF_ASSESSED', '2024-01-17')).rejects.toThrow(/may not reach SELF_ASSESSED/);
    expect(await append(id, 2, 'SELF_ASSESSED', '2024-02-01')).toEqual([{ stage: 'SELF_ASSESSED' }]);
    await expect(append('2004:24850/NTM_ADVANCED/2022', 7, 'RECOGNISED', '2025-01-01')).rejects.toThrow(
      /may not reach/,
    );
  });

  it('lets nobody change or delete a stage, and takes none without a day', async () => {
    const run = (sql: string) => graph.server.bulk((connection) => connection.execute(sql));
    await expect(run(`update programmes.registration_stage set stage = 'RECOGNISED'`)).rejects.toThrow(
      'the stages of a registration are only added to',
    );
    await expect(run('delete from programmes.registration_stage')).rejects.toThrow(
      'the stages of a registration are only added to',
    );
    await expect(
      run(`insert into programmes.registration_stage (registration_id, sequence, stage, synthetic)
        values ('R', 1, 'REGISTERED', true)`),
    ).rejects.toThrow('registration_stage_is_dated');
  });
});
