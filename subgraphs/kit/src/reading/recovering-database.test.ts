import { MikroORM } from '@mikro-orm/postgresql';
import type { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import { cancelledBy } from '../database/cancellation.js';
import type { ReadDatabase } from './read-context.js';
import { recoveringDatabase } from './recovering-database.js';
import { sql } from './sql.js';

/** A database that loses its connection the first so many times. */
function losing(times: number, error = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })) {
  const state = { executed: 0 };
  const executor = {
    transformQuery: (node: unknown) => node,
    compileQuery: (): Partial<CompiledQuery> => ({ sql: 'select 1', parameters: [] }),
    async executeQuery() {
      state.executed += 1;
      if (state.executed <= times) throw error;
      return { rows: [{ one: 1 }] };
    },
  };
  const database = { getExecutor: () => executor } as unknown as ReadDatabase;
  return { state, read: () => sql`select 1`.execute(recoveringDatabase(database)) };
}

describe('a read', () => {
  it('that loses its connection is done again', async () => {
    const { state, read } = losing(2);
    expect((await read()).rows).toEqual([{ one: 1 }]);
    expect(state.executed).toBe(3);
  });

  it('of a database that stays away fails with a code that says so', async () => {
    const { state, read } = losing(100);
    await expect(read()).rejects.toMatchObject({ extensions: { code: 'SOURCE_UNAVAILABLE' } });
    expect(state.executed).toBe(4);
  });

  it.each([
    ['that took too long', '57014', { extensions: { code: 'SOURCE_TIMEOUT' } }],
    ['that is wrong', '42P01', { code: '42P01' }],
  ])('%s is not done again', async (_, code, expected) => {
    const { state, read } = losing(100, Object.assign(new Error('no'), { code }));
    await expect(read()).rejects.toMatchObject(expected);
    expect(state.executed).toBe(1);
  });

  it('that nobody waits for is not done', async () => {
    const { state, read } = losing(0);
    const error = { extensions: { code: 'SOURCE_TIMEOUT' } };
    await expect(cancelledBy(AbortSignal.abort(), read)).rejects.toMatchObject(error);
    expect(state.executed).toBe(0);
  });

  it('of more rows than may be read for one fetch is refused, whatever they were read by', async () => {
    const { read } = losing(0);
    const twice = async () => [await read(), await read()];
    expect(await cancelledBy(new AbortController().signal, twice, 2)).toHaveLength(2);
    await expect(cancelledBy(new AbortController().signal, twice, 1)).rejects.toMatchObject({
      message: expect.stringContaining(
        'More than 1 rows are read for it (LIMIT_ROWS); expected smaller pages',
      ),
      extensions: { code: 'TOO_MANY_ROWS' },
    });
  });

  it('keeps what else a database is asked for', async () => {
    const orm = new MikroORM({ dbName: 'x', entities: [], discovery: { warnWhenNoEntities: false } });
    const database = recoveringDatabase(orm.em.getKysely() as ReadDatabase);
    expect(sql`select ${1}`.compile(database)).toMatchObject({ sql: 'select $1', parameters: [1] });
    await orm.close(true);
  });
});
